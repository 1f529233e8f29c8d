package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.Amount;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Incentives;
import io.salesline.goals.goal.domain.Outline;
import io.salesline.goals.goal.domain.Tiers;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.Period;
import io.salesline.goals.segment.Segment;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;

/**
 * A goal that somebody asks for, or what they say of it so far.
 *
 * @param month of the calendar; or {@code period} of the fiscal calendar, by its key
 * @param target without it there are no tiers
 */
public record NewGoal(
    Optional<Metric> metric,
    Optional<GoalScope> scope,
    Segment segment,
    Optional<YearMonth> month,
    Optional<String> period,
    Optional<Amount> target,
    Optional<Amount> commit,
    Optional<Amount> stretch,
    Incentives incentives,
    Optional<String> title,
    Optional<GoalId> parent) {

  /**
   * @param currency the organisation's
   * @param within its period, as the calendar has it
   * @throws io.salesline.platform.problem.Refusal as {@link Tiers#of} does
   */
  Outline outline(Currency currency, Optional<Period> within) {
    return new Outline(
        metric,
        scope,
        segment,
        within,
        target.map(amount -> Tiers.of(amount, commit, stretch, currency)),
        incentives.in(currency),
        title,
        parent,
        currency);
  }
}
