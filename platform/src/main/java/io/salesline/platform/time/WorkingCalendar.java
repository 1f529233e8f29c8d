package io.salesline.platform.time;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.calendar.WorkingDays;
import io.salesline.platform.command.Chore;
import io.salesline.platform.outbox.EventJson;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * When the organisation works, from this service's replica of its calendar. What is remembered is
 * about a second old at most: ask anew each time. What must rest on one calendar throughout reads
 * it {@link #in(Mutiny.Session) in its own transaction}.
 */
@ApplicationScoped
public class WorkingCalendar {

  private static final Logger LOG = Logger.getLogger(WorkingCalendar.class);
  private static final String REPLICA =
      "select cast(to_jsonb(c) as text) as calendar from working_calendar c";

  private final Pool pool;
  private final OpeningHours hours;
  private volatile WorkingDays days = WorkingDays.PLAIN;

  WorkingCalendar(Pool pool, OpeningHours hours) {
    this.pool = pool;
    this.hours = hours;
  }

  public WorkingDays days() {
    return days;
  }

  public WorkingHours in(Organisation organisation) {
    return new WorkingHours(organisation.zone(), hours.start(), hours.end(), days);
  }

  /** As the transaction sees it; Monday to Friday before anybody has told. */
  public Uni<WorkingDays> in(Mutiny.Session session) {
    return session
        .createNativeQuery(REPLICA, String.class)
        .getSingleResultOrNull()
        .map(calendar -> calendar == null ? WorkingDays.PLAIN : read(calendar));
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Chore.turn(LOG, "the working calendar is not read", refresh());
  }

  Uni<Void> refresh() {
    return pool.query(REPLICA).execute().invoke(this::remember).replaceWithVoid();
  }

  private void remember(RowSet<Row> rows) {
    rows.forEach(row -> days = read(row.getString("calendar")));
  }

  private static WorkingDays read(String calendar) {
    var json = EventJson.parse(calendar.getBytes(StandardCharsets.UTF_8));
    return EventJson.read(json, PublishedCalendar.class).days();
  }
}
