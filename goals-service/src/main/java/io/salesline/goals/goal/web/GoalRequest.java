package io.salesline.goals.goal.web;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.goal.app.NewGoal;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.Months;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to set a goal. */
@Schema(name = "NewGoal", description = "For a member or a unit, and one of the two")
record GoalRequest(
    @NotNull @Schema(description = "One of amounts, not retired", examples = "booked-revenue")
        String metric,
    UUID memberId,
    UUID unitId,
    @NotNull @Schema(examples = "2026-11") String month,
    @NotNull Money target,
    @Schema(description = "The target where absent") Money commit,
    @Schema(description = "The target where absent") Money stretch,
    @Size(max = 200) String title) {

  NewGoal asked() {
    return new NewGoal(
        Metric.of(metric).orElseThrow(() -> Refusal.field("metric", "unknown-metric")),
        scope(),
        Months.parse("month", month),
        target,
        Optional.ofNullable(commit),
        Optional.ofNullable(stretch),
        Optional.ofNullable(title));
  }

  private GoalScope scope() {
    if ((memberId == null) == (unitId == null)) {
      throw Refusal.field("member_id", "one-scope");
    }
    return memberId == null
        ? new GoalScope.OfUnit(new UnitId(unitId))
        : new GoalScope.OfMember(new MemberId(memberId));
  }
}
