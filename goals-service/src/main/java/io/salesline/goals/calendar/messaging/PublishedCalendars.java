package io.salesline.goals.calendar.messaging;

import io.salesline.goals.calendar.app.CalendarPublication;
import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts the calendar into the outbox, and into this service's own replica in one transaction. */
@ApplicationScoped
class PublishedCalendars implements CalendarPublication {

  private static final Stream CALENDAR = Stream.of("goals", "working-calendar");
  private static final String KEY = "working-calendar";
  private static final String APPLY =
      "select 1 from apply_working_calendar(cast(cast(:record as text) as jsonb))";

  @Override
  public Uni<Void> of(UnitOfWork work, Calendar calendar) {
    var row = WorkingCalendarRow.of(calendar);
    work.publish(
        new OutboundEvent(
            CALENDAR, KEY, "working-calendar.changed.v1", calendar.revision(), work.now(), row));
    return work.session()
        .createNativeQuery(APPLY, Integer.class)
        .setParameter(
            "record", EventJson.write(EventJson.tree(row).put("revision", calendar.revision())))
        .getSingleResult()
        .replaceWithVoid();
  }
}
