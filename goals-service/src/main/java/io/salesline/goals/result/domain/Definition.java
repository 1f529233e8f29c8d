package io.salesline.goals.result.domain;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.platform.problem.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A metric as it is defined.
 *
 * @param number by which the ledger knows it
 * @param basis how its amounts are counted (口径), such as {@code booked-excluding-tax}
 * @param sources what it counts; none for a ratio
 * @param parts what a ratio divides
 * @param definedBy empty for those that come with Salesline
 * @param computing what happened before it was defined is not all counted yet
 * @param retiredAt since when it counts nothing new
 */
public record Definition(
    int number,
    Metric metric,
    Bilingual name,
    MetricUnit unit,
    Measure measure,
    String basis,
    List<Source> sources,
    Optional<Parts> parts,
    Optional<UUID> definedBy,
    Instant definedAt,
    boolean computing,
    Optional<Instant> retiredAt,
    long revision) {

  /** The two metrics of a ratio. */
  public record Parts(Metric numerator, Metric denominator) {}

  public Definition {
    sources = List.copyOf(sources);
  }

  /** Whether all that it counts are deals. */
  public boolean countsDeals() {
    return !sources.isEmpty()
        && sources.stream().allMatch(source -> source.subject().equals("opportunity_id"));
  }
}
