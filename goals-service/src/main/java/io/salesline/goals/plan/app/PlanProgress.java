package io.salesline.goals.plan.app;

import io.salesline.goals.plan.app.PlanResults.Sum;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Standing;
import java.time.LocalDate;
import java.util.List;

/**
 * How far a slice of a plan is.
 *
 * @param parts that the whole was taken apart into; none where it was not
 */
public record PlanProgress(Plan plan, LocalDate asOf, Line whole, List<Line> parts) {

  /**
   * @param margin with the target
   * @param entries how many the actual is of
   */
  public record Line(Margin margin, Standing standing, long entries) {}

  /**
   * What counts for the whole and for none of its parts, such as what somebody won who has no place
   * in the plan; nothing where it was not taken apart.
   */
  public Sum outside() {
    if (parts.isEmpty()) {
      return Sum.NOTHING;
    }
    return parts.stream().map(part -> sum(part, -1)).reduce(sum(whole, 1), Sum::plus);
  }

  private static Sum sum(Line line, int sign) {
    var amount = line.standing().actual().amount();
    return new Sum(sign < 0 ? amount.negate() : amount, sign * line.entries());
  }
}
