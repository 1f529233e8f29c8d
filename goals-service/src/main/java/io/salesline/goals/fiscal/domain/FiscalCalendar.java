package io.salesline.goals.fiscal.domain;

import io.salesline.goals.period.FiscalYear;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How the organisation divides its years (domain.md §1, Calendar).
 *
 * @param pattern what its months are
 * @param start the month it begins with
 * @param named by which calendar year it is called
 */
public record FiscalCalendar(Pattern pattern, Month start, NamedAfter named) {

  /** Of China and most others: the calendar's own months from January. */
  public static final FiscalCalendar PLAIN =
      new FiscalCalendar(Pattern.CALENDAR_MONTHS, Month.JANUARY, NamedAfter.START);

  /** What the months of a year are. */
  public enum Pattern {
    CALENDAR_MONTHS,

    /**
     * Quarters of 4, 4 and 5 weeks from Monday to Sunday. The year begins on the Monday nearest to
     * the first of its month; where it has 53 weeks, the last month has six.
     */
    FOUR_FOUR_FIVE;

    public String key() {
      return FiscalCalendar.key(this);
    }
  }

  /** Which calendar year gives a fiscal year its name. */
  public enum NamedAfter {
    /** The one in whose {@code start} month it begins. */
    START,
    /** The one in which its twelfth month lies. */
    END;

    public String key() {
      return FiscalCalendar.key(this);
    }
  }

  private static final int[] WEEKS = {4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5};

  public FiscalYear year(int year) {
    LocalDate first = first(year);
    return new FiscalYear(
        year,
        first,
        switch (pattern) {
          case CALENDAR_MONTHS -> monthEnds(first);
          case FOUR_FOUR_FIVE -> weekEnds(first, first(year + 1).minusDays(1));
        });
  }

  /** The fiscal year in which a day lies. */
  public FiscalYear at(LocalDate day) {
    return IntStream.rangeClosed(day.getYear() - 1, day.getYear() + 1)
        .mapToObj(this::year)
        .filter(year -> year.whole().contains(day))
        .findFirst()
        .orElseThrow();
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private LocalDate first(int year) {
    LocalDate first = LocalDate.of(calendarYearOfStart(year), start, 1);
    return switch (pattern) {
      case CALENDAR_MONTHS -> first;
      case FOUR_FOUR_FIVE -> nearestMonday(first);
    };
  }

  private int calendarYearOfStart(int year) {
    return named == NamedAfter.END && start != Month.JANUARY ? year - 1 : year;
  }

  /** At most three days before or after. */
  private static LocalDate nearestMonday(LocalDate day) {
    return day.plusDays(3).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static List<LocalDate> monthEnds(LocalDate first) {
    return IntStream.range(0, WEEKS.length)
        .mapToObj(month -> YearMonth.from(first).plusMonths(month).atEndOfMonth())
        .toList();
  }

  private static List<LocalDate> weekEnds(LocalDate first, LocalDate last) {
    var ends = new ArrayList<LocalDate>();
    LocalDate start = first;
    for (int weeks : WEEKS) {
      start = start.plusWeeks(weeks);
      ends.add(start.minusDays(1));
    }
    ends.set(ends.size() - 1, last);
    return ends;
  }
}
