package io.salesline.reporting.alert;

import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.OutboxRows;
import io.salesline.platform.outbox.Stream;
import io.salesline.reporting.alert.Change.What;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells of alerts on their stream, by ids. */
@ApplicationScoped
class Publication {

  private static final Stream ALERTS = Stream.of("reporting", "alert");
  private static final String INSERT = OutboxRows.INSERT.replace(":events", "$1");

  /** As the schema promises it. */
  record Row(
      UUID alertId,
      UUID ruleId,
      String kind,
      String subject,
      UUID subjectId,
      UUID ownerId,
      int occurrence,
      String severity,
      String state) {}

  private final OutboxRows outbox;

  Publication(OutboxRows outbox) {
    this.outbox = outbox;
  }

  /** Returns what the relay is to be told of after the commit. */
  Uni<List<OutboundEvent>> record(SqlConnection transaction, List<Change> changes, Instant now) {
    List<OutboundEvent> events =
        changes.stream()
            .filter(change -> change.what() != What.MOVED)
            .map(change -> event(change, now))
            .toList();
    return events.isEmpty()
        ? Uni.createFrom().item(events)
        : transaction
            .preparedQuery(INSERT)
            .execute(Tuple.of(outbox.rows(events, now).encode()))
            .replaceWith(events);
  }

  private static OutboundEvent event(Change change, Instant now) {
    boolean raised = change.what() == What.RAISED;
    var row =
        new Row(
            change.alert(),
            change.rule().id(),
            change.rule().kind(),
            change.rule().subject().key(),
            change.subject(),
            change.owner(),
            change.occurrence(),
            change.rule().severity().key(),
            raised ? "open" : "cleared");
    String type = raised ? "alert.raised.v1" : "alert.cleared.v1";
    return new OutboundEvent(ALERTS, change.alert().toString(), type, raised ? 1 : 2, now, row);
  }
}
