package io.salesline.goals.fiscal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.goals.fiscal.domain.FiscalCalendar.NamedAfter;
import io.salesline.goals.fiscal.domain.FiscalCalendar.Pattern;
import io.salesline.goals.period.FiscalYear;
import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The periods of a fiscal year. */
class DividingAYearTest {

  private static final FiscalCalendar FOUR_FOUR_FIVE =
      new FiscalCalendar(Pattern.FOUR_FOUR_FIVE, Month.FEBRUARY, NamedAfter.START);

  @Test
  void aYearFromAprilEndsInMarch() {
    var calendar = new FiscalCalendar(Pattern.CALENDAR_MONTHS, Month.APRIL, NamedAfter.START);

    FiscalYear year = calendar.year(2025);

    assertThat(year.first()).isEqualTo("2025-04-01");
    assertThat(year.last()).isEqualTo("2026-03-31");
    assertThat(period(year, "2025-M11").first()).isEqualTo("2026-02-01");
    assertThat(period(year, "2025-M11").last()).isEqualTo("2026-02-28");
    assertThat(period(year, "2025-Q3").first()).isEqualTo("2025-10-01");
    assertThat(period(year, "2025-H2").last()).isEqualTo("2026-03-31");
  }

  @Test
  void itMayBeCalledAfterTheYearItEndsIn() {
    var calendar = new FiscalCalendar(Pattern.CALENDAR_MONTHS, Month.APRIL, NamedAfter.END);

    assertThat(calendar.year(2026).first()).isEqualTo("2025-04-01");
    assertThat(calendar.at(LocalDate.of(2026, 3, 31)).year()).isEqualTo(2026);
    assertThat(calendar.at(LocalDate.of(2026, 4, 1)).year()).isEqualTo(2027);
  }

  @Test
  void quartersOf445HaveThirteenWeeksFromMonday() {
    FiscalYear year = FOUR_FOUR_FIVE.year(2025);

    // The Monday nearest to 1 February 2025, a Saturday, is 3 February.
    assertThat(year.first()).isEqualTo("2025-02-03");
    assertThat(year.last()).isEqualTo("2026-02-01");
    assertThat(weeks(year.periods(PeriodKind.MONTH)))
        .containsExactly(4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L);
    assertThat(weeks(year.periods(PeriodKind.QUARTER))).containsOnly(13L);
    assertThat(year.periods(PeriodKind.WEEK)).hasSize(52);
  }

  @Test
  void a53rdWeekBelongsToTheLastMonth() {
    // From January these are the ISO years, of which 2020 and 2026 have 53 weeks.
    var iso = new FiscalCalendar(Pattern.FOUR_FOUR_FIVE, Month.JANUARY, NamedAfter.START);

    assertThat(IntStream.rangeClosed(2016, 2030).filter(year -> weeks(iso.year(year)) == 53))
        .containsExactly(2020, 2026);
    assertThat(weeks(iso.year(2026).periods(PeriodKind.MONTH))).endsWith(4L, 4L, 6L);
  }

  @ParameterizedTest
  @EnumSource(PeriodKind.class)
  void thePeriodsOfAKindCoverTheYearAndEachHasItsOwnKey(PeriodKind kind) {
    for (Pattern pattern : Pattern.values()) {
      for (Month start : Month.values()) {
        var calendar = new FiscalCalendar(pattern, start, NamedAfter.START);
        for (int name = 2016; name < 2030; name++) {
          FiscalYear year = calendar.year(name);

          List<Period> periods = year.periods(kind);

          assertThat(periods.getFirst().first()).isEqualTo(year.first());
          assertThat(periods.getLast().last()).isEqualTo(year.last());
          for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).first()).isEqualTo(periods.get(i - 1).last().plusDays(1));
          }
          assertThat(periods).extracting(Period::key).doesNotHaveDuplicates();
          assertThat(year.find(periods.getLast().key())).hasValue(periods.getLast());
          assertThat(calendar.year(name + 1).first()).isEqualTo(year.last().plusDays(1));
          assertThat(calendar.at(year.last()).year()).isEqualTo(name);
        }
      }
    }
  }

  @Test
  void weeksBeginOnMondaysAndAreCutAtTheYearsEnds() {
    FiscalYear year = FiscalCalendar.PLAIN.year(2026);

    List<Period> weeks = year.periods(PeriodKind.WEEK);

    assertThat(weeks.getFirst().key()).isEqualTo("2026-W01");
    assertThat(weeks.getFirst().last()).isEqualTo("2026-01-04");
    assertThat(weeks.subList(1, weeks.size()))
        .allMatch(week -> week.first().getDayOfWeek() == DayOfWeek.MONDAY);
    assertThat(weeks.getLast().key()).isEqualTo("2026-W53");
  }

  @Test
  void whatLiesOutsideIsNotFound() {
    FiscalYear year = FiscalCalendar.PLAIN.year(2026);

    assertThat(year.find("2027-01-01")).isEmpty();
    assertThat(year.find("2026-M13")).isEmpty();
    assertThat(year.find("nonsense")).isEmpty();
  }

  private static Period period(FiscalYear year, String key) {
    return year.find(key).orElseThrow();
  }

  private static long weeks(FiscalYear year) {
    return weeks(List.of(year.whole())).getFirst();
  }

  private static List<Long> weeks(List<Period> periods) {
    return periods.stream()
        .map(period -> ChronoUnit.WEEKS.between(period.first(), period.last().plusDays(1)))
        .toList();
  }
}
