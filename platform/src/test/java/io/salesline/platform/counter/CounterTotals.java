package io.salesline.platform.counter;

import io.quarkus.runtime.Startup;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.Projection;
import io.salesline.platform.inbox.Reaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A projection and a reaction over the counters' own events. */
@Startup
@ApplicationScoped
class CounterTotals implements Projection, Reaction {

  private final Consumer totals;
  private final Consumer echoes;

  CounterTotals(Inbox inbox) {
    this.totals = inbox.project("counter-totals", this);
    this.echoes = inbox.react("counter-echoes", this);
  }

  record Added(UUID counterId, long added) {}

  @Incoming("counters")
  Uni<Void> totals(ConsumerRecords<String, byte[]> batch) {
    return totals.take(batch);
  }

  @Incoming("echoes")
  Uni<Void> echoes(ConsumerRecords<String, byte[]> batch) {
    return echoes.take(batch);
  }

  @Override
  public Uni<Void> apply(SqlConnection transaction, List<InboundEvent> events) {
    return Multi.createFrom()
        .iterable(events)
        .onItem()
        .transformToUniAndConcatenate(event -> add(transaction, event.as(Added.class)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private static Uni<Void> add(SqlConnection transaction, Added added) {
    return transaction
        .preparedQuery(
            """
            insert into counter_total as t (id, total, events) values ($1, $2, 1)
            on conflict (id) do update set total = t.total + $2, events = t.events + 1
            """)
        .execute(Tuple.of(added.counterId(), added.added()))
        .replaceWithVoid();
  }

  @Override
  public boolean concerns(InboundEvent event) {
    return event.type().endsWith(".raised.v1");
  }

  @Override
  public Uni<Void> to(InboundEvent event, UnitOfWork unit) {
    return unit.session()
        .createNativeQuery("insert into echo (id, revision) values (:id, :revision)")
        .setParameter("id", UUID.fromString(event.key()))
        .setParameter("revision", event.revision())
        .executeUpdate()
        .replaceWithVoid();
  }
}
