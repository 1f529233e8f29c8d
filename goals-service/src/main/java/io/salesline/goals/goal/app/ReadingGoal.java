package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.result.app.Results.Earner;
import io.salesline.platform.access.Scope;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.UUID;

/** What goals ask for, as other features want to know it. */
@ApplicationScoped
public class ReadingGoal {

  /**
   * @param earner whose results count
   * @param month in which it begins
   */
  public record Asked(Earner earner, YearMonth month, Money target) {}

  private final Goals goals;

  ReadingGoal(Goals goals) {
    this.goals = goals;
  }

  /**
   * Fails with 404 where the reader does not see the goal, and with 422 {@code goal-not-of-revenue}
   * where it asks for something else than booked revenue, {@code goal-of-segment} where it asks for
   * it of a segment.
   */
  public Uni<Asked> ofRevenue(Scope scope, UUID id) {
    return goals
        .find(scope, new GoalId(id))
        .map(found -> found.orElseThrow(Refusal::notFound))
        .map(ReadingGoal::asked);
  }

  private static Asked asked(Goal goal) {
    if (!goal.metric().equals(Metric.BOOKED_REVENUE)) {
      throw Refusal.unprocessable("goal-not-of-revenue");
    }
    if (!goal.segment().takesAll()) {
      throw Refusal.unprocessable("goal-of-segment");
    }
    return new Asked(Reach.earner(goal.scope()), goal.month(), goal.tiers().target().money());
  }
}
