package io.salesline.goals.goal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A goal as clients see it. */
@Schema(name = "Goal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record GoalView(
    UUID goalId,
    String metric,
    @Schema(description = "Whose goal it is, where it is a person's") UUID memberId,
    @Schema(description = "Whose goal it is, where it is a unit's") UUID unitId,
    @Schema(description = "Only of these products or customers; of all where absent")
        SegmentBody segment,
    @Schema(
            description = "The month of the calendar, or the one in which the period begins",
            examples = "2026-11")
        String month,
    @Schema(
            description = "A period of the fiscal calendar, or the month",
            examples = {"2027-Q1", "2026-11"})
        String period,
    LocalDate firstOn,
    LocalDate lastOn,
    String title,
    AmountBody commit,
    AmountBody target,
    AmountBody stretch,
    IncentivesBody incentives,
    @Schema(description = "The goal that it serves") UUID parentId,
    @Schema(enumeration = {"approved", "active", "closed"}) String status,
    @Schema(description = "The day from which it asks for that") LocalDate effectiveOn,
    @Schema(description = "What had been reached when it closed") AmountBody reached,
    Instant closedAt,
    @Schema(description = "Who answers for it; nobody for a unit without a manager") UUID ownerId,
    UUID setBy,
    Instant setAt,
    @Schema(description = "The ETag") long revision) {

  static GoalView of(Goal goal) {
    var tiers = goal.tiers();
    return new GoalView(
        goal.id().value(),
        goal.metric().key(),
        goal.scope() instanceof GoalScope.OfMember(MemberId member) ? member.value() : null,
        goal.scope() instanceof GoalScope.OfUnit(UnitId unit) ? unit.value() : null,
        SegmentBody.of(goal.segment()),
        goal.month().toString(),
        goal.period().key(),
        goal.period().first(),
        goal.period().last(),
        goal.title().orElse(null),
        AmountBody.of(tiers.commit()),
        AmountBody.of(tiers.target()),
        AmountBody.of(tiers.stretch()),
        IncentivesBody.of(goal.incentives()),
        goal.parent().map(GoalId::value).orElse(null),
        goal.status().key(),
        goal.effectiveOn(),
        goal.reached().map(AmountBody::of).orElse(null),
        goal.closedAt().orElse(null),
        goal.owner().orElse(null),
        goal.setBy(),
        goal.setAt(),
        goal.revision());
  }
}
