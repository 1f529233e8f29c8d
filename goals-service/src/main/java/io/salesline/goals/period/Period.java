package io.salesline.goals.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row of a fiscal year, or a month of the calendar.
 *
 * @param key such as 2026, 2026-H1, 2026-Q3, 2026-M05 (the fifth month of the fiscal year),
 *     2026-W07 (an ISO week, as far as the year has it), 2026-03-02; or a month of the calendar,
 *     2026-11
 * @param last included
 */
public record Period(PeriodKind kind, String key, LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(key + " ends before it begins");
    }
  }

  /** A month of the calendar, such as 2026-11. */
  public static Period of(YearMonth month) {
    return new Period(PeriodKind.MONTH, month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  /** Whether it is of whole months of the calendar: those of 4-4-5 are not. */
  public boolean isOfCalendarMonths() {
    return first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
  }

  /** How many months of the calendar it is of, where it is of whole ones. */
  public int months() {
    return (int) ChronoUnit.MONTHS.between(first, last.plusDays(1));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
