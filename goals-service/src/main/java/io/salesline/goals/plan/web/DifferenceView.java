package io.salesline.goals.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.MemberId;
import io.salesline.goals.plan.app.ComparingPlans.Changed;
import io.salesline.goals.plan.app.ComparingPlans.Difference;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.money.Money;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place in a segment that has something else in the copy. */
@Schema(name = "PlanDifference")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DifferenceView(
    UUID unitId,
    UUID memberId,
    @Schema(description = "Absent for all segments together") String segment,
    @Schema(description = "Those that differ") List<PeriodView> periods) {

  /** What both have in a period. */
  @Schema(name = "PlanPeriodDifference")
  record PeriodView(String period, Money origin, Money copy) {

    static PeriodView of(Plan plan, Changed changed) {
      return new PeriodView(
          changed.period().key(), plan.money(changed.origin()), plan.money(changed.copy()));
    }
  }

  static DifferenceView of(Difference difference) {
    Plan plan = difference.copy();
    RowKey row = difference.row();
    Place place = plan.places().get(row.node());
    return new DifferenceView(
        place.unit().value(),
        place.member().map(MemberId::value).orElse(null),
        row.segment() == RowKey.ALL_SEGMENTS ? null : plan.segments().get(row.segment()).key(),
        difference.periods().stream().map(it -> PeriodView.of(plan, it)).toList());
  }
}
