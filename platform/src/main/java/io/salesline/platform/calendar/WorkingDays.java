package io.salesline.platform.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which days the organisation works: a week, and the days that were decreed otherwise (domain.md
 * §1). A day is a date in the organisation's zone, so no change of clocks moves one.
 *
 * @param off holidays
 * @param worked make-up days (调休) that the week alone would leave free; none of {@code off}
 * @param years of which the exceptions are known; of others only the week is
 */
public record WorkingDays(
    Week week, Set<LocalDate> off, Set<LocalDate> worked, Set<Integer> years) {

  /** Monday to Friday, and nothing known of any year. */
  public static final WorkingDays PLAIN =
      new WorkingDays(new Week.FiveDays(), Set.of(), Set.of(), Set.of());

  /** As many days as no calendar has off in a row. */
  private static final int MOST_IDLE_DAYS = 60;

  public WorkingDays {
    off = Set.copyOf(off);
    worked = Set.copyOf(worked);
    years = Set.copyOf(years);
  }

  public boolean isWorkingDay(LocalDate day) {
    return worked.contains(day) || !off.contains(day) && week.works(day);
  }

  /** Whether the exceptions of the year in which this day lies are known. */
  public boolean knows(LocalDate day) {
    return years.contains(day.getYear());
  }

  /** Working days from the first up to and including the last; 0 where the last lies before. */
  public int count(LocalDate first, LocalDate last) {
    return last.isBefore(first)
        ? 0
        : (int) first.datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
  }

  /**
   * The last day that has more than so many working days behind it by a day, which counts itself.
   */
  public LocalDate before(LocalDate day, int workingDays) {
    LocalDate last = day;
    for (int left = workingDays + 1, idle = 0; left > 0; last = last.minusDays(1)) {
      if (isWorkingDay(last)) {
        left--;
        idle = 0;
      } else if (++idle > MOST_IDLE_DAYS) {
        throw new IllegalStateException("the calendar has no working days before " + last);
      }
    }
    return last;
  }

  /**
   * The last of so many working days that follow a day, which does not count itself.
   *
   * @param workingDays above zero
   */
  public LocalDate after(LocalDate day, int workingDays) {
    LocalDate last = day;
    for (int left = workingDays, idle = 0; left > 0; ) {
      last = last.plusDays(1);
      if (isWorkingDay(last)) {
        left--;
        idle = 0;
      } else if (++idle > MOST_IDLE_DAYS) {
        throw new IllegalStateException("the calendar has no working days after " + last);
      }
    }
    return last;
  }
}
