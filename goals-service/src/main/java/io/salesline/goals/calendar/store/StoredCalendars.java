package io.salesline.goals.calendar.store;

import io.salesline.goals.calendar.app.Calendars;
import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredCalendars implements Calendars {

  private static final String READ = "select cast(to_jsonb(c) as text) from calendar c";
  private static final String HOLD = READ + " for update";
  private static final String ROW =
      """
      from jsonb_to_record(cast(cast(:calendar as text) as jsonb))
        as r(week text, six_day_week date, years jsonb, days jsonb, revision bigint)
      """;
  private static final String BEGIN =
      """
      insert into calendar (week, six_day_week, years, days, revision)
      select r.week, r.six_day_week, r.years, r.days, r.revision %s
      on conflict do nothing
      """
          .formatted(ROW);
  private static final String REPLACE =
      """
      update calendar c set week = r.week, six_day_week = r.six_day_week, years = r.years,
        days = r.days, revision = r.revision
      %s
      """
          .formatted(ROW);

  private final Mutiny.SessionFactory sessions;

  StoredCalendars(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Optional<Calendar>> find() {
    return sessions.withSession(session -> read(session, READ));
  }

  @Override
  public Uni<Calendar> hold(UnitOfWork work) {
    return read(work.session(), HOLD).map(found -> found.orElseThrow(Refusal::notFound));
  }

  @Override
  public Uni<Boolean> begin(UnitOfWork work, Calendar first) {
    return write(work, BEGIN, first).map(rows -> rows == 1);
  }

  @Override
  public Uni<Void> replace(UnitOfWork work, Calendar calendar) {
    return write(work, REPLACE, calendar).replaceWithVoid();
  }

  private static Uni<Optional<Calendar>> read(Mutiny.Session session, String query) {
    return session
        .createNativeQuery(query, String.class)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(CalendarRow::read).map(CalendarRow::calendar));
  }

  private static Uni<Integer> write(UnitOfWork work, String statement, Calendar calendar) {
    return work.session()
        .createNativeQuery(statement)
        .setParameter("calendar", EventJson.write(CalendarRow.of(calendar)))
        .executeUpdate();
  }
}
