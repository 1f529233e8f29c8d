package io.salesline.goals.fiscal.store;

import io.salesline.goals.fiscal.app.FiscalCalendars;
import io.salesline.goals.fiscal.app.FiscalSetting;
import io.salesline.goals.fiscal.domain.FiscalCalendar;
import io.salesline.goals.fiscal.domain.FiscalCalendar.NamedAfter;
import io.salesline.goals.fiscal.domain.FiscalCalendar.Pattern;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Month;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredFiscalCalendars implements FiscalCalendars {

  private static final String READ =
      "select pattern, start_month, named_after, revision from fiscal_calendar";

  /** Before there is a row, the table is what two who set it first wait for one another on. */
  private static final String HOLD = "lock table fiscal_calendar in share row exclusive mode";

  private static final String PUT =
      """
      insert into fiscal_calendar (pattern, start_month, named_after, revision)
      values (:pattern, :start, :named, :revision)
      on conflict (singleton) do update set pattern = excluded.pattern,
        start_month = excluded.start_month, named_after = excluded.named_after,
        revision = excluded.revision
      """;

  private final Mutiny.SessionFactory sessions;

  StoredFiscalCalendars(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<FiscalSetting> find() {
    return sessions.withSession(StoredFiscalCalendars::read);
  }

  @Override
  public Uni<FiscalSetting> hold(UnitOfWork work) {
    return work.session().createNativeQuery(HOLD).executeUpdate().chain(() -> read(work.session()));
  }

  @Override
  public Uni<Void> put(UnitOfWork work, FiscalSetting setting) {
    FiscalCalendar calendar = setting.calendar();
    return work.session()
        .createNativeQuery(PUT)
        .setParameter("pattern", calendar.pattern().key())
        .setParameter("start", calendar.start().getValue())
        .setParameter("named", calendar.named().key())
        .setParameter("revision", setting.revision())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<FiscalSetting> read(Mutiny.Session session) {
    return session
        .createNativeQuery(READ, Object[].class)
        .getSingleResultOrNull()
        .map(row -> row == null ? FiscalSetting.UNSAID : setting(row));
  }

  private static FiscalSetting setting(Object[] row) {
    return new FiscalSetting(
        new FiscalCalendar(
            Pattern.valueOf(name(row[0])),
            Month.of(((Number) row[1]).intValue()),
            NamedAfter.valueOf(name(row[2]))),
        ((Number) row[3]).longValue());
  }

  private static String name(Object key) {
    return key.toString().toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
