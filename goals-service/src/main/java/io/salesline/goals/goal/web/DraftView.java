package io.salesline.goals.goal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.goal.domain.GoalDraft;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Outline;
import io.salesline.goals.goal.domain.Tiers;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.period.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft as clients see it; what it does not say yet is absent. */
@Schema(name = "GoalDraft")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
    @Schema(description = "The goal's too, once it is approved") UUID draftId,
    @Schema(enumeration = {"draft", "submitted", "approved", "withdrawn"}) String status,
    String metric,
    UUID memberId,
    UUID unitId,
    @Schema(description = "Only of these products or customers; of all where absent")
        SegmentBody segment,
    @Schema(
            description = "The month of the calendar, or the one in which the period begins",
            examples = "2026-11")
        String month,
    @Schema(examples = {"2027-Q1", "2026-11"}) String period,
    AmountBody commit,
    AmountBody target,
    AmountBody stretch,
    IncentivesBody incentives,
    String title,
    @Schema(description = "The goal that it serves") UUID parentId,
    UUID draftedBy,
    Instant draftedAt,
    Instant submittedAt,
    UUID decidedBy,
    Instant decidedAt,
    @Schema(description = "Why it was sent back the last time") String reason,
    @Schema(description = "The ETag") long revision) {

  static DraftView of(GoalDraft draft) {
    Outline outline = draft.outline();
    GoalScope scope = outline.scope().orElse(null);
    return new DraftView(
        draft.id().value(),
        draft.status().key(),
        outline.metric().map(Metric::key).orElse(null),
        scope instanceof GoalScope.OfMember(MemberId member) ? member.value() : null,
        scope instanceof GoalScope.OfUnit(UnitId unit) ? unit.value() : null,
        SegmentBody.of(outline.segment()),
        outline
            .period()
            .map(Period::first)
            .map(YearMonth::from)
            .map(YearMonth::toString)
            .orElse(null),
        outline.period().map(Period::key).orElse(null),
        outline.tiers().map(Tiers::commit).map(AmountBody::of).orElse(null),
        outline.tiers().map(Tiers::target).map(AmountBody::of).orElse(null),
        outline.tiers().map(Tiers::stretch).map(AmountBody::of).orElse(null),
        IncentivesBody.of(outline.incentives()),
        outline.title().orElse(null),
        outline.parent().map(GoalId::value).orElse(null),
        draft.draftedBy(),
        draft.draftedAt(),
        draft.submittedAt().orElse(null),
        draft.decidedBy().orElse(null),
        draft.decidedAt().orElse(null),
        draft.reason().orElse(null),
        draft.revision());
  }
}
