package io.salesline.goals.plan.messaging;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesline.goals.plan.app.ChangeOfPlan.Split;
import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.SplitMethod;

/** The row with the cell that was split, and how. */
record SplitPlanRow(@JsonUnwrapped EditedPlanRow edited, String splitBy, String splitMethods) {

  static SplitPlanRow of(EditedPlanRow edited, Split split) {
    return new SplitPlanRow(
        edited,
        split.by().stream().map(Breakdown::key).collect(joining(" ")),
        split.methods().stream().map(SplitMethod::key).collect(joining(" ")));
  }
}
