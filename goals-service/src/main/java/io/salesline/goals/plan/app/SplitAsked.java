package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.SplitMethod;
import io.salesline.goals.plan.domain.SplitStep;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A split that somebody asks for.
 *
 * @param steps in turn, each of the parts of the one before
 * @param history the key of an earlier period of any fiscal year
 */
public record SplitAsked(List<Step> steps, Optional<String> history) {

  /**
   * @param weights by the parts' keys
   * @param amounts by the parts' keys
   */
  public record Step(
      Breakdown by, SplitMethod method, Map<String, Long> weights, Map<String, Money> amounts) {

    SplitStep in(Plan plan) {
      return new SplitStep(
          by,
          method,
          switch (method) {
            case WEIGHTS -> weights;
            case MANUAL -> minorUnits(plan);
            case EVEN, WORKING_DAYS, HISTORY -> Map.of();
          });
    }

    private Map<String, Long> minorUnits(Plan plan) {
      var units = new HashMap<String, Long>();
      amounts.forEach((part, amount) -> units.put(part, plan.minorUnits("steps", amount)));
      return units;
    }
  }

  /**
   * @throws Refusal 422 {@code history-period-missing}, {@code manual-not-first}
   */
  public SplitAsked {
    steps = List.copyOf(steps);
    if (history.isEmpty() && steps.stream().anyMatch(it -> it.method() == SplitMethod.HISTORY)) {
      throw Refusal.field("history", "history-period-missing");
    }
    if (steps.stream().skip(1).anyMatch(it -> it.method() == SplitMethod.MANUAL)) {
      throw Refusal.field("steps", "manual-not-first");
    }
  }

  List<SplitStep> steps(Plan plan) {
    return steps.stream().map(step -> step.in(plan)).toList();
  }
}
