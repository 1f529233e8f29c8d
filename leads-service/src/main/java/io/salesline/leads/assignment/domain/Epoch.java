package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.List;

/**
 * A time in which the candidates of a rule, their weights and the strategy stay the same. Shares
 * are counted within it, from nothing: so nobody is flooded after an absence.
 *
 * @param members who has waited longest first; of equals it decides
 * @param weights one a member
 * @param afterSequence how many decisions the rule made before
 */
public record Epoch(
    int number,
    int ruleVersion,
    int rosterVersion,
    Strategy strategy,
    Reason reason,
    long afterSequence,
    List<MemberId> members,
    List<Integer> weights,
    Instant beganAt) {

  /** Why the one before ended. */
  public enum Reason {
    FIRST,
    RULE_CHANGED,
    ROSTER_CHANGED,
    AVAILABILITY_CHANGED;

    public String key() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  int[] weightArray() {
    return strategy == Strategy.ROTATION
        ? weights.stream().mapToInt(weight -> 1).toArray()
        : weights.stream().mapToInt(Integer::intValue).toArray();
  }
}
