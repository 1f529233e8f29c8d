package io.salesline.goals.goal.domain;

import io.salesline.platform.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * How much of a month's working time has passed by the close of a day: that day counts in full.
 *
 * @param worked working days from the first of the month to that day, both included; 0 before the
 *     month, {@code total} after it
 * @param total working days of the month; at least 1
 */
public record Elapsed(int worked, int total) {

  public static Elapsed of(YearMonth month, LocalDate asOf, WorkingDays days) {
    LocalDate last = month.atEndOfMonth();
    LocalDate reached = asOf.isBefore(last) ? asOf : last;
    return new Elapsed(days.count(month.atDay(1), reached), days.count(month.atDay(1), last));
  }
}
