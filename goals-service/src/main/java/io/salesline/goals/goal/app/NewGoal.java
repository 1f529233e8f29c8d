package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.Amount;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Incentives;
import io.salesline.goals.goal.domain.Outline;
import io.salesline.goals.goal.domain.Tiers;
import io.salesline.goals.metric.Metric;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;

/**
 * A goal that somebody asks for, or what they say of it so far.
 *
 * @param target without it there are no tiers
 */
public record NewGoal(
    Optional<Metric> metric,
    Optional<GoalScope> scope,
    Optional<YearMonth> month,
    Optional<Amount> target,
    Optional<Amount> commit,
    Optional<Amount> stretch,
    Incentives incentives,
    Optional<String> title,
    Optional<GoalId> parent) {

  /**
   * @param currency the organisation's
   * @throws io.salesline.platform.problem.Refusal as {@link Tiers#of} does
   */
  Outline outline(Currency currency) {
    return new Outline(
        metric,
        scope,
        month,
        target.map(amount -> Tiers.of(amount, commit, stretch, currency)),
        incentives.in(currency),
        title,
        parent,
        currency);
  }
}
