package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.RuleId;
import java.time.Instant;
import java.util.List;

/**
 * A rule with the version and the roster that are in force.
 *
 * @param position rules are asked in its order, the first that fits decides
 * @param rosterVersion zero where no roster is in force yet
 * @param rosterFrom null where no roster is in force yet
 */
public record AssignmentRule(
    RuleId id,
    long revision,
    int position,
    boolean active,
    int version,
    RuleTerms terms,
    int rosterVersion,
    Instant rosterFrom,
    List<Seat> seats) {

  public Rota.Terms inForce() {
    return new Rota.Terms(version, rosterVersion, terms.strategy(), terms.target().pool());
  }

  /** Whether leads wait in a pool for whoever claims them, instead of being given to people. */
  public boolean keepsInPool() {
    return terms.target().kind() == Target.Kind.POOL;
  }

  /** Whether somebody's open leads matter. */
  public boolean looksAtLoad() {
    return terms.strategy() == Strategy.LEAST_LOADED
        || seats.stream().anyMatch(seat -> seat.capacity() != null);
  }
}
