package io.salesline.goals.fiscal.app;

import io.salesline.goals.fiscal.domain.FiscalCalendar;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.LongConsumer;

/** Says how years are divided. Plans that exist keep the months they were made with. */
@ApplicationScoped
public class SettingFiscalCalendar {

  private final FiscalCalendars calendars;

  SettingFiscalCalendar(FiscalCalendars calendars) {
    this.calendars = calendars;
  }

  /**
   * @param check is told the revision before, and throws where that is not the one that was seen
   */
  public Uni<FiscalSetting> set(UnitOfWork work, FiscalCalendar calendar, LongConsumer check) {
    return calendars
        .hold(work)
        .invoke(before -> check.accept(before.revision()))
        .chain(before -> record(work, before, calendar));
  }

  private Uni<FiscalSetting> record(
      UnitOfWork work, FiscalSetting before, FiscalCalendar calendar) {
    var after = new FiscalSetting(calendar, before.revision() + 1);
    work.audit(
        new AuditEntry(
            "fiscal-calendar",
            "fiscal-calendar",
            "set",
            described(before.calendar()),
            described(calendar)));
    return calendars.put(work, after).replaceWith(after);
  }

  private static Map<String, Object> described(FiscalCalendar calendar) {
    return Map.of(
        "pattern", calendar.pattern().key(),
        "start_month", calendar.start().getValue(),
        "named_after", calendar.named().key());
  }
}
