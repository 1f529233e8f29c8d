package io.salesline.goals.period;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fiscal year and all it falls into. Halves and quarters are months, all are days.
 *
 * @param year its name
 * @param first its first day
 * @param monthEnds the last day of each of its twelve months
 */
public record FiscalYear(int year, LocalDate first, List<LocalDate> monthEnds) {

  private static final int MONTHS = 12;

  public FiscalYear {
    monthEnds = List.copyOf(monthEnds);
    if (monthEnds.size() != MONTHS) {
      throw new IllegalArgumentException("not twelve months: " + monthEnds);
    }
  }

  public LocalDate last() {
    return monthEnds.getLast();
  }

  public Period whole() {
    return new Period(PeriodKind.YEAR, Integer.toString(year), first, last());
  }

  /** In order. */
  public List<Period> periods(PeriodKind kind) {
    return switch (kind) {
      case YEAR -> List.of(whole());
      case HALF -> groups(kind, "-H%d", 6);
      case QUARTER -> groups(kind, "-Q%d", 3);
      case MONTH -> groups(kind, "-M%02d", 1);
      case WEEK -> weeks();
      case DAY -> first.datesUntil(last().plusDays(1)).map(FiscalYear::day).toList();
    };
  }

  /** The period of that name, where this year has it. */
  public Optional<Period> find(String key) {
    return Stream.of(PeriodKind.values())
        .filter(kind -> kind != PeriodKind.DAY)
        .flatMap(kind -> periods(kind).stream())
        .filter(period -> period.key().equals(key))
        .findFirst()
        .or(() -> findDay(key));
  }

  private Optional<Period> findDay(String key) {
    try {
      return Optional.of(day(LocalDate.parse(key))).filter(day -> whole().contains(day.first()));
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  private List<Period> groups(PeriodKind kind, String name, int months) {
    return IntStream.range(0, MONTHS / months)
        .mapToObj(
            group ->
                new Period(
                    kind,
                    year + name.formatted(group + 1),
                    startOfMonth(group * months),
                    monthEnds.get((group + 1) * months - 1)))
        .toList();
  }

  private LocalDate startOfMonth(int month) {
    return month == 0 ? first : monthEnds.get(month - 1).plusDays(1);
  }

  private List<Period> weeks() {
    var weeks = new ArrayList<Period>();
    for (LocalDate from = first; !from.isAfter(last()); from = weeks.getLast().last().plusDays(1)) {
      LocalDate sunday = from.plusDays(7L - from.getDayOfWeek().getValue());
      weeks.add(
          new Period(
              PeriodKind.WEEK, weekKey(from), from, sunday.isAfter(last()) ? last() : sunday));
    }
    return weeks;
  }

  private static String weekKey(LocalDate day) {
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static Period day(LocalDate day) {
    return new Period(PeriodKind.DAY, day.toString(), day, day);
  }
}
