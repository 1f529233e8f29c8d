package io.salesline.reporting.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Relay;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.salesline.reporting.alert.Change.What;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Records what became of alerts: rows, recipients, events, and whatever else hears of them. */
@ApplicationScoped
class Telling {

  private final Watches watches;
  private final Alerts alerts;
  private final Publication publication;
  private final List<AlertsTold> told;
  private final Relay relay;
  private final Time time;
  private final MeterRegistry metrics;

  Telling(
      Watches watches,
      Alerts alerts,
      Publication publication,
      @All List<AlertsTold> told,
      Relay relay,
      Time time,
      MeterRegistry metrics) {
    this.watches = watches;
    this.alerts = alerts;
    this.publication = publication;
    this.told = told;
    this.relay = relay;
    this.time = time;
    this.metrics = metrics;
  }

  /** What was recorded, for {@link #committed}. */
  record Told(List<Change> changes, List<OutboundEvent> events) {

    static final Told NOTHING = new Told(List.of(), List.of());
  }

  Uni<Told> record(SqlConnection transaction, List<Watch> kept, List<Change> changes) {
    Instant now = time.now();
    return watches
        .save(transaction, kept)
        .chain(() -> alerts.record(transaction, changes, now, time.today()))
        .chain(() -> tell(transaction, changes))
        .chain(() -> publication.record(transaction, changes, now))
        .map(events -> new Told(changes, events));
  }

  private Uni<Void> tell(SqlConnection transaction, List<Change> changes) {
    List<AlertsTold.Told> loud =
        changes.stream()
            .filter(change -> !change.quiet() && change.what() != What.MOVED)
            .map(change -> new AlertsTold.Told(change.alert(), change.what().key()))
            .toList();
    return loud.isEmpty()
        ? Uni.createFrom().voidItem()
        : InTurn.each(told, one -> one.of(transaction, loud));
  }

  /** After the commit. */
  void committed(Told what) {
    relay.wake(what.events());
    if (!what.changes().isEmpty()) {
      told.forEach(AlertsTold::committed);
    }
    what.changes().forEach(this::count);
  }

  private void count(Change change) {
    metrics
        .counter("salesline.alerts", "kind", change.rule().kind(), "what", change.what().key())
        .increment();
  }
}
