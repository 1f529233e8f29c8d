package io.salesline.goals.goal.domain;

import io.salesline.goals.period.Period;
import io.salesline.platform.calendar.WorkingDays;
import java.time.LocalDate;

/**
 * How much of a period's working time has passed by the close of a day: that day counts in full.
 *
 * @param worked working days from its first day to that day, both included; 0 before it, {@code
 *     total} after it
 * @param total working days of the period; at least 1
 */
public record Elapsed(int worked, int total) {

  public static Elapsed of(Period period, LocalDate asOf, WorkingDays days) {
    LocalDate last = period.last();
    LocalDate reached = asOf.isBefore(last) ? asOf : last;
    return new Elapsed(days.count(period.first(), reached), days.count(period.first(), last));
  }
}
