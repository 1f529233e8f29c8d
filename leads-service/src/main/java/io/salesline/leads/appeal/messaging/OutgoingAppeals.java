package io.salesline.leads.appeal.messaging;

import io.salesline.leads.appeal.app.AppealPublication;
import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.leads.appeal.domain.Decision;
import io.salesline.leads.appeal.domain.Matter;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Turns appeals into what is published. */
@ApplicationScoped
class OutgoingAppeals implements AppealPublication {

  private static final Stream APPEALS = Stream.of("leads", "appeal");

  /**
   * @param leadId null for a customer, as the customer is for a lead
   * @param verdict null while it is open; so are who decided and when
   */
  record AppealV1(
      UUID appealId,
      String kind,
      UUID leadId,
      UUID customerId,
      UUID appellantId,
      Instant filedAt,
      String verdict,
      UUID decidedBy,
      Instant decidedAt) {}

  @Override
  public OutboundEvent of(Appeal appeal) {
    return appeal
        .decision()
        .map(decision -> decided(appeal, decision))
        .orElseGet(() -> filed(appeal));
  }

  private static OutboundEvent filed(Appeal appeal) {
    var row = row(appeal, null, null, null);
    return event(appeal, "appeal.filed.v1", appeal.filedAt(), row);
  }

  private static OutboundEvent decided(Appeal appeal, Decision made) {
    var row = row(appeal, made.verdict(), made.by().value(), made.at());
    return event(appeal, "appeal.decided.v1", made.at(), row);
  }

  private static OutboundEvent event(Appeal appeal, String type, Instant at, AppealV1 row) {
    return new OutboundEvent(APPEALS, appeal.id().toString(), type, appeal.revision(), at, row);
  }

  private static AppealV1 row(Appeal appeal, String verdict, UUID decidedBy, Instant decidedAt) {
    return new AppealV1(
        appeal.id(),
        appeal.kind().key(),
        appeal.matter().where(Matter.Kind.LEAD),
        appeal.matter().where(Matter.Kind.CUSTOMER),
        appeal.appellant().value(),
        appeal.filedAt(),
        verdict,
        decidedBy,
        decidedAt);
  }
}
