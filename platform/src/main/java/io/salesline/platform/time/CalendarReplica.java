package io.salesline.platform.time;

import io.quarkus.runtime.Startup;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.StateProjection;
import io.salesline.platform.outbox.EventJson;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's replica of the working calendar. */
@Startup
@ApplicationScoped
class CalendarReplica {

  private static final String APPLY = "select apply_working_calendar($1::jsonb)";

  private final Consumer consumer;

  CalendarReplica(Inbox inbox, WorkingCalendar calendar) {
    this.consumer = inbox.project("working-calendar", new LastOfAll(calendar));
  }

  @Incoming("working-calendar")
  Uni<Void> take(ConsumerRecords<String, byte[]> batch) {
    return consumer.take(batch);
  }

  /** Each record is the whole calendar: the last of a batch is all of it. */
  private record LastOfAll(WorkingCalendar calendar) implements StateProjection {

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<InboundEvent> events) {
      InboundEvent last = events.getLast();
      last.as(PublishedCalendar.class).days();
      return transaction
          .preparedQuery(APPLY)
          .execute(Tuple.of(new JsonObject(EventJson.write(last.data()))))
          .replaceWithVoid();
    }

    @Override
    public Uni<Void> committed(List<InboundEvent> events) {
      return calendar.refresh();
    }
  }
}
