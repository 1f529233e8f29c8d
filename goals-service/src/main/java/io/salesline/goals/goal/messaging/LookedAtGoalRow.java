package io.salesline.goals.goal.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.Progress;
import java.math.BigDecimal;

/** The row with what was reached by then, and what was to be expected. */
record LookedAtGoalRow(
    @JsonUnwrapped GoalRow goal, BigDecimal actualAmount, BigDecimal expectedAmount) {

  static LookedAtGoalRow of(Goal goal, Progress progress) {
    return new LookedAtGoalRow(
        GoalRow.of(goal),
        GoalRow.published(progress.actual(), goal),
        GoalRow.published(progress.expectedByNow(), goal));
  }
}
