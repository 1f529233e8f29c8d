package io.salesline.goals.goal.domain;

import io.salesline.goals.metric.Metric;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/** Something about a goal is different now. */
public sealed interface GoalEvent {

  /**
   * @param owner who answers for it; null for a unit without a manager
   */
  record GoalSet(
      GoalId goal,
      Metric metric,
      GoalScope scope,
      YearMonth month,
      Tiers tiers,
      String status,
      UUID owner,
      long revision,
      Instant at)
      implements GoalEvent {}
}
