package io.salesline.leads.response.web;

import io.salesline.leads.response.domain.FirstResponse;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon an owner turned to a lead. */
@Schema(name = "FirstResponse")
record FirstResponseBody(
    UUID responseId,
    UUID leadId,
    @Schema(description = "Who had come to have it") UUID ownerId,
    @Schema(description = "The lead's", examples = "phone", nullable = true) String source,
    @Schema(description = "The lead's when it came to them", examples = "82", nullable = true)
        Integer score,
    Instant takenAt,
    @Schema(description = "Of working time", examples = "30") int allowedMinutes,
    Instant dueAt,
    @Schema(
            description = "`left`: it was somebody else's, or nobody's, before the time was up",
            enumeration = {"open", "met", "missed", "left"})
        String outcome,
    @Schema(description = "Open, and the time is up") boolean overdue,
    @Schema(description = "How many of three steps were taken as nobody turned to it")
        int escalations,
    @Schema(description = "When the next one is taken; null for none", nullable = true)
        Instant nextStepAt,
    @Schema(description = "When the owner is reminded", nullable = true) Instant remindAt,
    @Schema(description = "When their manager is told", nullable = true) Instant tellAt,
    @Schema(description = "When the lead is taken back; null for never", nullable = true)
        Instant takeBackAt,
    @Schema(nullable = true) Instant answeredAt,
    @Schema(
            description = "Of working time, from taking it to the answer, begun ones not counted",
            examples = "12",
            nullable = true)
        Long workedMinutes) {

  static FirstResponseBody at(Instant now, FirstResponse response) {
    return new FirstResponseBody(
        response.id().value(),
        response.leadId().value(),
        response.ownerId().value(),
        response.source(),
        response.score(),
        response.takenAt(),
        response.allowedMinutes(),
        response.dueAt(),
        response.outcome().key(),
        response.isOverdue(now),
        response.escalations(),
        response.nextStepAt(),
        response.remindAt(),
        response.tellAt(),
        response.takeBackAt(),
        response.answeredAt(),
        minutes(response.workedSeconds()));
  }

  static Long minutes(Long seconds) {
    return seconds == null ? null : seconds / 60;
  }
}
