package io.salesline.goals.plan.domain;

import io.salesline.goals.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The working days of a plan in order, its finest cells of time. Every period is days in a row, so
 * weeks, months, quarters and years agree whether or not one nests in another.
 *
 * @param days ascending
 * @param months the days of each month of the plan's calendar in turn; they cover all days
 */
public record DayAxis(List<LocalDate> days, List<DayRange> months) {

  public DayAxis {
    days = List.copyOf(days);
    months = List.copyOf(months);
  }

  /**
   * @param days ascending
   * @param ends the last day of each month in turn
   */
  public static DayAxis of(List<LocalDate> days, List<LocalDate> ends) {
    var months = new ArrayList<DayRange>();
    int from = 0;
    for (LocalDate end : ends) {
      int to = place(days, end.plusDays(1));
      months.add(new DayRange(from, to));
      from = to;
    }
    return new DayAxis(days, months);
  }

  public int size() {
    return days.size();
  }

  public DayRange all() {
    return new DayRange(0, days.size());
  }

  /** The plan's days among these, both included. */
  public DayRange range(LocalDate first, LocalDate last) {
    int from = place(days, first);
    return new DayRange(from, Math.max(from, place(days, last.plusDays(1))));
  }

  /** The dates of some days. */
  List<LocalDate> in(DayRange range) {
    return days.subList(range.from(), range.to());
  }

  /** The number of a day; negative where it is none of the plan's. */
  int find(LocalDate day) {
    return Collections.binarySearch(days, day);
  }

  /** The plan's days that two periods have in common. */
  public DayRange range(Period period, Period other) {
    return range(period.first(), period.last()).within(range(other.first(), other.last()));
  }

  /** The number of the first day that is not before this one. */
  private static int place(List<LocalDate> days, LocalDate day) {
    int found = Collections.binarySearch(days, day);
    return found < 0 ? -found - 1 : found;
  }
}
