package io.salesline.leads.response.messaging;

import io.salesline.leads.response.app.EscalationPublication;
import io.salesline.leads.response.domain.Escalation;
import io.salesline.leads.response.domain.FirstResponse;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Turns steps that were taken into what is published. */
@ApplicationScoped
class OutgoingEscalations implements EscalationPublication {

  private static final Stream RESPONSES = Stream.of("leads", "response");

  /**
   * @param score of the lead when it came to its owner; null where it had not been scored
   * @param toldId null where nobody is above the owner
   */
  record EscalatedV1(
      UUID responseId,
      UUID leadId,
      UUID ownerId,
      String source,
      Integer score,
      Instant takenAt,
      int allowedMinutes,
      Instant dueAt,
      String step,
      UUID toldId) {}

  @Override
  public OutboundEvent of(FirstResponse response, Escalation escalation) {
    var row =
        new EscalatedV1(
            response.id().value(),
            response.leadId().value(),
            response.ownerId().value(),
            response.source(),
            response.score(),
            response.takenAt(),
            response.allowedMinutes(),
            response.dueAt(),
            escalation.step().key(),
            escalation.toldId() == null ? null : escalation.toldId().value());
    return new OutboundEvent(
        RESPONSES,
        response.id().toString(),
        "response.escalated.v1",
        response.escalations() + 1,
        escalation.escalatedAt(),
        row);
  }
}
