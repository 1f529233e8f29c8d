package io.salesline.goals.plan.domain;

import io.salesline.goals.period.Period;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What is promised from below: a cube beside the plan with the same places and segments, whose
 * finest cells of time are months. A promise for more than one leaf is spread over them in the
 * proportion of what is asked of them, and later in that of what they promised.
 */
public final class Promises {

  private final Plan plan;
  private final DayAxis months;

  public Promises(Plan plan) {
    this.plan = plan;
    List<LocalDate> ends = plan.year().monthEnds();
    this.months =
        new DayAxis(
            ends,
            IntStream.range(0, ends.size()).mapToObj(it -> new DayRange(it, it + 1)).toList());
  }

  /**
   * The cell as promises have it.
   *
   * @throws Refusal 422 {@code period-not-months}
   */
  public Cell cell(Part part) {
    Period period = part.period();
    return switch (period.kind()) {
      case YEAR, HALF, QUARTER, MONTH ->
          new Cell(
              part.cell().node(),
              part.cell().segments(),
              months.range(period.first(), period.last()));
      case WEEK, DAY -> throw Refusal.field("period", "period-not-months");
    };
  }

  /**
   * @param asked the plan's leaves beneath a cell
   * @param promised those of them for which something was promised, by month
   */
  public Cube cube(Map<RowKey, Row> asked, SortedMap<RowKey, Row> promised) {
    var rows = new TreeMap<>(promised);
    asked.forEach((key, row) -> rows.computeIfAbsent(key, it -> begun(row)));
    return new Cube(months, plan.places().axis(), rows, List.of());
  }

  /** How many months there are. */
  public int size() {
    return months.size();
  }

  /** Nothing yet, in the proportion of what is asked. */
  private Row begun(Row asked) {
    long[] byMonth = plan.days().months().stream().mapToLong(month -> asked.sum(month)).toArray();
    return Row.of(new long[byMonth.length], byMonth);
  }
}
