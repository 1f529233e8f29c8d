package io.salesline.goals.goal.web;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.goal.app.NewGoal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.Months;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send of a goal, as far as they know it. */
@Schema(name = "GoalOutline", description = "All of it may come later; for a member or a unit")
record DraftRequest(
    @Schema(examples = "booked-revenue") String metric,
    UUID memberId,
    UUID unitId,
    @Valid @Schema(description = "Only of these products or customers; of all where absent")
        SegmentBody segment,
    @Schema(description = "Of the calendar", examples = "2026-11") String month,
    @Schema(
            description =
                "Instead of the month, a year, half, quarter or month of the fiscal calendar",
            examples = {"2027", "2027-H1", "2027-Q1", "2027-M03"})
        String period,
    AmountBody target,
    @Schema(description = "The target where absent") AmountBody commit,
    @Schema(description = "The target where absent") AmountBody stretch,
    @Valid IncentivesBody incentives,
    @Size(max = 200) String title,
    @Schema(description = "The goal that it serves") UUID parentId) {

  NewGoal asked() {
    if (month != null && period != null) {
      throw Refusal.field("period", "one-period");
    }
    return new NewGoal(
        Optional.ofNullable(metric).map(DraftRequest::metric),
        scope(),
        SegmentBody.said(segment),
        Optional.ofNullable(month).map(text -> Months.parse("month", text)),
        Optional.ofNullable(period),
        AmountBody.said("target", target),
        AmountBody.said("commit", commit),
        AmountBody.said("stretch", stretch),
        IncentivesBody.incentives(incentives),
        Optional.ofNullable(title),
        Optional.ofNullable(parentId).map(GoalId::new));
  }

  static Metric metric(String key) {
    return Metric.of(key).orElseThrow(() -> Refusal.field("metric", "unknown-metric"));
  }

  private Optional<GoalScope> scope() {
    if (memberId != null && unitId != null) {
      throw Refusal.field("member_id", "one-scope");
    }
    return memberId == null
        ? Optional.ofNullable(unitId).map(unit -> new GoalScope.OfUnit(new UnitId(unit)))
        : Optional.of(new GoalScope.OfMember(new MemberId(memberId)));
  }
}
