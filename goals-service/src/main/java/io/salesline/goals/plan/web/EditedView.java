package io.salesline.goals.plan.web;

import io.salesline.goals.plan.app.PlanEdited;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an edit did. */
@Schema(name = "PlanEdited")
record EditedView(
    UUID planId,
    CellBody cell,
    Money before,
    Money after,
    @Schema(description = "Of the whole plan") Money total,
    @Schema(description = "How many places × segments have another number now") int changedRows,
    @Schema(description = "Counts the edits") long revision) {

  static EditedView of(PlanEdited edited) {
    Plan plan = edited.plan();
    Edit edit = edited.edit();
    return new EditedView(
        plan.id().value(),
        CellBody.of(plan, edited.period().key(), edit.cell()),
        plan.money(edit.before()),
        plan.money(edit.after()),
        plan.money(edited.total()),
        edit.rows().size(),
        plan.revision());
  }
}
