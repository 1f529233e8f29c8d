package io.salesline.goals.plan.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesline.goals.MemberId;
import io.salesline.goals.plan.app.PlanEdited;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanSegment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

/** The row with the cell that was edited, and what it had and has. */
record EditedPlanRow(
    @JsonUnwrapped PlanRow plan,
    String editedPeriod,
    LocalDate editedFirstDay,
    LocalDate editedLastDay,
    UUID editedUnitId,
    UUID editedMemberId,
    String editedSegments,
    BigDecimal beforeAmount,
    BigDecimal afterAmount) {

  static EditedPlanRow of(PlanEdited edited) {
    Plan plan = edited.plan();
    Edit edit = edited.edit();
    Place place = plan.places().get(edit.cell().node());
    return new EditedPlanRow(
        PlanRow.of(plan, edited.total()),
        edited.period().key(),
        edited.period().first(),
        edited.period().last(),
        place.unit().value(),
        place.member().map(MemberId::value).orElse(null),
        edit.cell().segments().stream()
            .map(plan.segments()::get)
            .map(PlanSegment::key)
            .collect(Collectors.joining(" ")),
        plan.money(edit.before()).amount(),
        plan.money(edit.after()).amount());
  }
}
