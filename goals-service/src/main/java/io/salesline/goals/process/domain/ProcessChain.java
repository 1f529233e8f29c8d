package io.salesline.goals.process.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * From revenue back to deals, proposals, visits and leads: what a target takes, if things go as
 * they went. With R the revenue made, n the deals won, c their amounts' coefficient of variation
 * and x how often an activity happened in the same time:
 *
 * <ul>
 *   <li>average order value = R ÷ n; variance of its logarithm c² ÷ n
 *   <li>conversion = before ÷ x, such as deals a proposal; 1 ÷ before + 1 ÷ x
 *   <li>needed = target · x ÷ R, the product of the ratios in between; of deals c² ÷ n, of others 1
 *       ÷ x + (1 + c²) ÷ n: counts are Poisson, and revenue is a Poisson number of amounts
 * </ul>
 *
 * Source: domain.md §1, Process from result; the delta method.
 */
public record ProcessChain(List<Step> steps) {

  public static ProcessChain of(BigDecimal target, Evidence evidence) {
    var steps = new ArrayList<Step>();
    Activity before = null;
    for (Activity activity : Activity.values()) {
      steps.add(
          new Step(
              activity,
              evidence.count(activity),
              before == null ? orderValue(evidence) : conversion(evidence, before, activity),
              needed(target, evidence, activity)));
      before = activity;
    }
    return new ProcessChain(List.copyOf(steps));
  }

  private static Optional<Interval> orderValue(Evidence evidence) {
    double deals = evidence.count(Activity.DEALS_WON);
    return evidence.hasRevenue()
        ? Optional.of(
            Interval.of(evidence.revenue().doubleValue() / deals, evidence.spread() / deals))
        : Optional.empty();
  }

  private static Optional<Interval> conversion(
      Evidence evidence, Activity before, Activity activity) {
    double brought = evidence.count(before);
    double done = evidence.count(activity);
    return brought > 0 && done > 0
        ? Optional.of(Interval.of(brought / done, 1 / brought + 1 / done))
        : Optional.empty();
  }

  private static Optional<Interval> needed(
      BigDecimal target, Evidence evidence, Activity activity) {
    double done = evidence.count(activity);
    if (!evidence.hasRevenue() || done == 0) {
      return Optional.empty();
    }
    double deals = evidence.count(Activity.DEALS_WON);
    double variance =
        activity == Activity.DEALS_WON
            ? evidence.spread() / deals
            : 1 / done + (1 + evidence.spread()) / deals;
    return Optional.of(
        Interval.of(target.doubleValue() * done / evidence.revenue().doubleValue(), variance));
  }
}
