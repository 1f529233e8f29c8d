package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.SplitMethod;
import io.salesline.goals.plan.domain.SplitStep;
import java.util.List;

/** How the numbers of a plan were changed. */
public sealed interface ChangeOfPlan {

  /** In the audit log, and in the type of the event. */
  String key();

  /** A cell was given another number. */
  record Edited() implements ChangeOfPlan {
    @Override
    public String key() {
      return "edited";
    }
  }

  /**
   * What a cell has was split down.
   *
   * @param by in turn
   * @param methods in turn
   */
  record Split(List<Breakdown> by, List<SplitMethod> methods) implements ChangeOfPlan {

    static Split of(List<SplitStep> steps) {
      return new Split(
          steps.stream().map(SplitStep::by).toList(),
          steps.stream().map(SplitStep::method).toList());
    }

    @Override
    public String key() {
      return "split";
    }
  }

  /** Its numbers became those of its copy. */
  record Replaced(PlanId copy) implements ChangeOfPlan {
    @Override
    public String key() {
      return "replaced";
    }
  }

  /** Amounts came in a sheet. */
  record Imported(int rows) implements ChangeOfPlan {
    @Override
    public String key() {
      return "imported";
    }
  }

  /** It came to other working days; no month has another number. */
  record Redated(int added, int dropped) implements ChangeOfPlan {
    @Override
    public String key() {
      return "redated";
    }
  }
}
