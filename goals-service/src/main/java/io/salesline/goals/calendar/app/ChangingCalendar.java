package io.salesline.goals.calendar.app;

import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Changes the working calendar: in one transaction here, at once for everybody. */
@ApplicationScoped
public class ChangingCalendar {

  private final Calendars calendars;
  private final CalendarPublication publication;

  ChangingCalendar(Calendars calendars, CalendarPublication publication) {
    this.calendars = calendars;
    this.publication = publication;
  }

  /** The calendar after the change. */
  public Uni<Calendar> change(UnitOfWork work, UnaryOperator<Calendar> decide) {
    return calendars.hold(work).chain(before -> record(work, before, decide.apply(before)));
  }

  private Uni<Calendar> record(UnitOfWork work, Calendar before, Calendar after) {
    work.audit(
        new AuditEntry(
            "working-calendar",
            "working-calendar",
            "changed",
            described(before),
            described(after)));
    return calendars
        .replace(work, after)
        .chain(() -> publication.of(work, after))
        .replaceWith(after);
  }

  private static Map<String, Object> described(Calendar calendar) {
    return Map.of(
        "week", calendar.week().key(),
        "years", calendar.years().toString(),
        "special_days", calendar.days().size());
  }
}
