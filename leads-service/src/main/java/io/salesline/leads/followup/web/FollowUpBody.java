package io.salesline.leads.followup.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.leads.followup.domain.FollowUp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A follow-up over HTTP. */
@Schema(name = "FollowUp")
record FollowUpBody(
    UUID followUpId,
    UUID leadId,
    @Schema(enumeration = {"call", "mail", "meeting", "message", "other"}) String kind,
    @Schema(enumeration = {"reached", "not-reached"}) String outcome,
    Instant occurredAt,
    @Schema(description = "Who told it") UUID authorId,
    Instant recordedAt,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description = "Absent in answers to commands, and while the lead is in the pool",
            examples = "要求下周报价")
        String note,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Absent like the note", examples = "Send the offer")
        String nextStep,
    @Schema(examples = "2026-12-01", nullable = true) LocalDate nextStepOn) {

  static FollowUpBody of(FollowUp followUp) {
    return of(followUp, followUp.note(), followUp.nextStep().what());
  }

  /** For answers to commands, which are stored under the Idempotency-Key, and for the pool. */
  static FollowUpBody withoutWords(FollowUp followUp) {
    return of(followUp, null, null);
  }

  private static FollowUpBody of(FollowUp followUp, String note, String nextStep) {
    return new FollowUpBody(
        followUp.id().value(),
        followUp.leadId().value(),
        followUp.kind().key(),
        followUp.outcome().key(),
        followUp.occurredAt(),
        followUp.authorId().value(),
        followUp.recordedAt(),
        note,
        nextStep,
        followUp.nextStep().on());
  }
}
