package io.salesline.goals.fiscal.app;

import io.salesline.goals.fiscal.domain.FiscalCalendar;
import io.salesline.goals.period.FiscalYear;

/**
 * How the organisation divides its years.
 *
 * @param revision counts how often it was said; 0 while nobody has
 */
public record FiscalSetting(FiscalCalendar calendar, long revision) {

  public static final FiscalSetting UNSAID = new FiscalSetting(FiscalCalendar.PLAIN, 0);

  public FiscalYear year(int year) {
    return calendar.year(year);
  }
}
