package io.salesline.goals.plan.app;

import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import io.salesline.goals.plan.domain.DayRange;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What other working days do to a plan.
 *
 * @param after the plan then
 * @param added days that are worked then
 * @param dropped days that are worked no longer
 * @param months those with other days
 */
public record Redating(
    Plan after, List<LocalDate> added, List<LocalDate> dropped, List<Month> months) {

  /**
   * A month that keeps its number.
   *
   * @param moved how much of it lies on other days than before, in minor units
   */
  public record Month(Period period, int daysBefore, int daysAfter, long moved) {}

  static Redating nothing(Plan plan) {
    return new Redating(plan, List.of(), List.of(), List.of());
  }

  static Redating of(
      Plan before, Map<RowKey, Row> rowsBefore, Plan after, Map<RowKey, Row> rowsAfter) {
    var months = new ArrayList<Month>();
    for (Period period : after.year().periods(PeriodKind.MONTH)) {
      DayRange was = before.days().range(period.first(), period.last());
      DayRange is = after.days().range(period.first(), period.last());
      long moved = moved(before, rowsBefore, was, after, rowsAfter);
      if (moved > 0 || was.length() != is.length()) {
        months.add(new Month(period, was.length(), is.length(), moved));
      }
    }
    return new Redating(
        after,
        without(after.days().days(), before.days().days()),
        without(before.days().days(), after.days().days()),
        months);
  }

  Redating as(Plan recorded) {
    return new Redating(recorded, added, dropped, months);
  }

  private static List<LocalDate> without(List<LocalDate> days, List<LocalDate> others) {
    Set<LocalDate> known = new HashSet<>(others);
    return days.stream().filter(day -> !known.contains(day)).toList();
  }

  /** What the days of a month have less than before. */
  private static long moved(
      Plan before,
      Map<RowKey, Row> rowsBefore,
      DayRange month,
      Plan after,
      Map<RowKey, Row> rowsAfter) {
    long moved = 0;
    for (int day = month.from(); day < month.to(); day++) {
      LocalDate date = before.days().days().get(day);
      DayRange now = after.days().range(date, date);
      for (var row : rowsBefore.entrySet()) {
        moved += Math.max(0, row.getValue().value(day) - rowsAfter.get(row.getKey()).sum(now));
      }
    }
    return moved;
  }
}
