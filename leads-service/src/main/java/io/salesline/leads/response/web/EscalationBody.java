package io.salesline.leads.response.web;

import io.salesline.leads.response.domain.Escalation;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step that was taken as an owner did not turn to a lead. */
@Schema(name = "ResponseEscalation")
record EscalationBody(
    UUID escalationId,
    UUID responseId,
    UUID leadId,
    @Schema(description = "Who had the lead") UUID ownerId,
    @Schema(enumeration = {"owner-reminded", "manager-told", "taken-back"}) String step,
    @Schema(
            description = "Whom it concerns: the owner or their manager; null where they have none",
            nullable = true)
        UUID toldId,
    Instant escalatedAt) {

  static EscalationBody of(Escalation escalation) {
    return new EscalationBody(
        escalation.id().value(),
        escalation.responseId().value(),
        escalation.leadId().value(),
        escalation.ownerId().value(),
        escalation.step().key(),
        escalation.toldId() == null ? null : escalation.toldId().value(),
        escalation.escalatedAt());
  }
}
