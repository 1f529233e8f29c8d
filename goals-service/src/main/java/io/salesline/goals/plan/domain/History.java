package io.salesline.goals.plan.domain;

import io.salesline.goals.period.FiscalYear;
import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What was booked in an earlier period, by place, segment and day. The first quarter, month or week
 * of a cell answers to the first of the earlier period, the second to the second, and so on.
 */
public final class History {

  /** For splits that ask for none. */
  public static final History NONE = new History(null, null, null, null);

  private final Plan plan;
  private final Period whole;
  private final FiscalYear year;
  private final Period span;
  private final Map<RowKey, NavigableMap<LocalDate, Long>> booked = new HashMap<>();

  /**
   * @param whole the period of the cell that is split
   * @param year the fiscal year of the earlier period
   * @param span the earlier period
   */
  public History(Plan plan, Period whole, FiscalYear year, Period span) {
    this.plan = plan;
    this.whole = whole;
    this.year = year;
    this.span = span;
  }

  public void add(RowKey row, LocalDate day, long amount) {
    booked.computeIfAbsent(row, it -> new TreeMap<>()).merge(day, amount, Long::sum);
  }

  /**
   * In minor units, at least zero.
   *
   * @throws Refusal 422 {@code history-not-alike} where the earlier period has other parts
   */
  long of(Part part) {
    Period earlier = earlier(part.period());
    long sum = 0;
    for (int node : plan.places().axis().leaves(part.cell().node())) {
      for (int segment : part.cell().segments()) {
        sum += of(new RowKey(node, segment), earlier);
      }
    }
    return Math.max(0, sum);
  }

  private long of(RowKey row, Period period) {
    var days = booked.get(row);
    return days == null
        ? 0
        : days.subMap(period.first(), true, period.last(), true).values().stream()
            .mapToLong(it -> it)
            .sum();
  }

  private Period earlier(Period period) {
    if (period.equals(whole)) {
      return span;
    }
    List<Period> now = within(plan.year(), whole, period.kind());
    List<Period> then = within(year, span, period.kind());
    if (now.size() != then.size()) {
      throw Refusal.unprocessable("history-not-alike", "period", span.key());
    }
    return then.get(now.indexOf(period));
  }

  private static List<Period> within(FiscalYear year, Period span, PeriodKind kind) {
    return year.periods(kind).stream()
        .filter(part -> !part.last().isBefore(span.first()))
        .filter(part -> !part.first().isAfter(span.last()))
        .toList();
  }
}
