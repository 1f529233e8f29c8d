package io.salesline.goals.goal.web;

import io.salesline.goals.goal.app.NewGoal;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to set a goal. */
@Schema(name = "NewGoal", description = "For a member or a unit, and one of the two")
record GoalRequest(
    @NotNull @Schema(
            description = "Of money or a count, not a ratio; not retired",
            examples = "booked-revenue")
        String metric,
    UUID memberId,
    UUID unitId,
    @Valid @Schema(description = "Only of these products or customers; of all where absent")
        SegmentBody segment,
    @Schema(description = "Of the calendar; or a period", examples = "2026-11") String month,
    @Schema(
            description =
                "Instead of the month, a year, half, quarter or month of the fiscal calendar",
            examples = {"2027", "2027-H1", "2027-Q1", "2027-M03"})
        String period,
    @NotNull AmountBody target,
    @Schema(description = "The target where absent") AmountBody commit,
    @Schema(description = "The target where absent") AmountBody stretch,
    @Valid IncentivesBody incentives,
    @Size(max = 200) String title,
    @Schema(description = "The goal that it serves") UUID parentId) {

  NewGoal asked() {
    if (memberId == null && unitId == null) {
      throw Refusal.field("member_id", "one-scope");
    }
    if (month == null && period == null) {
      throw Refusal.field("month", "one-period");
    }
    return new DraftRequest(
            metric,
            memberId,
            unitId,
            segment,
            month,
            period,
            target,
            commit,
            stretch,
            incentives,
            title,
            parentId)
        .asked();
  }
}
