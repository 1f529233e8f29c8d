package io.salesline.goals.goal.domain;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.goals.period.Period;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.problem.Refusal;
import java.util.Currency;
import java.util.Optional;

/**
 * What a draft says so far. A goal says all of it but title, parent and incentives.
 *
 * @param currency the organisation's; all money here is in it, and incentives are money
 */
public record Outline(
    Optional<Metric> metric,
    Optional<GoalScope> scope,
    Segment segment,
    Optional<Period> period,
    Optional<Tiers> tiers,
    Incentives incentives,
    Optional<String> title,
    Optional<GoalId> parent,
    Currency currency) {

  /**
   * @param unit of its metric
   * @throws Refusal 422 {@code goal-of-ratio}; {@code currency-missing} for money without a
   *     currency, {@code currency-of-count} for a count with one; {@code rate-needs-money}
   */
  public void requireOf(MetricUnit unit) {
    if (unit == MetricUnit.RATIO) {
      throw Refusal.field("metric", "goal-of-ratio");
    }
    tiers.ifPresent(asked -> asked.requireOf(unit));
    incentives.requireOf(unit);
  }
}
