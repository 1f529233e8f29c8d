package io.salesline.goals.goal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrowthsOfPastMonthsTest {

  static final YearMonth JANUARY = YearMonth.of(2025, 1);

  @Test
  void compareEachMonthWithItselfAYearBefore() {
    // Given
    Map<YearMonth, BigDecimal> results =
        Map.of(
            YearMonth.of(2024, 1), new BigDecimal("100"),
            YearMonth.of(2024, 2), new BigDecimal("200"),
            YearMonth.of(2025, 1), new BigDecimal("150"),
            YearMonth.of(2025, 2), new BigDecimal("100"),
            YearMonth.of(2025, 3), new BigDecimal("70"));
    List<YearMonth> known =
        Stream.iterate(YearMonth.of(2024, 1), m -> m.plusMonths(1)).limit(26).toList();

    // When
    Growths growths = Growths.before(Period.of(YearMonth.of(2026, 2)), results, known);

    // Then
    assertThat(growths.base()).isEqualByComparingTo("100");
    assertThat(growths.past())
        .as(
            "January +50 %, February −50 %; January 2026 has nothing, −100 %; no growth from nothing")
        .containsExactly(
            new BigDecimal("-1.000000"), new BigDecimal("-0.500000"), new BigDecimal("0.500000"));
    assertThat(growths.asked(new BigDecimal("125"))).contains(new BigDecimal("0.250000"));
  }

  @Test
  void ofAQuarterCompareQuartersWithThoseOfTheYearBefore() {
    // Given 1, 2, 3 … of 2024, and twice as much a year later
    var results = new HashMap<YearMonth, BigDecimal>();
    for (int month = 1; month <= 12; month++) {
      results.put(YearMonth.of(2024, month), BigDecimal.valueOf(month));
      results.put(YearMonth.of(2025, month), BigDecimal.valueOf(2L * month));
    }
    List<YearMonth> known =
        Stream.iterate(YearMonth.of(2024, 1), m -> m.plusMonths(1)).limit(23).toList();
    var quarter =
        new Period(
            PeriodKind.QUARTER, "2026-Q1", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));

    // When
    Growths growths = Growths.before(quarter, results, known);

    // Then
    assertThat(growths.base()).as("2 + 4 + 6").isEqualByComparingTo("12");
    assertThat(growths.past())
        .as("the fourth of 2025 is not over, and nothing is known of 2023")
        .containsExactly(
            new BigDecimal("1.000000"), new BigDecimal("1.000000"), new BigDecimal("1.000000"));
  }

  @Test
  void doNotLookAtTheMonthItselfNorLater() {
    Map<YearMonth, BigDecimal> results =
        Map.of(JANUARY.minusYears(1), BigDecimal.TEN, JANUARY, BigDecimal.TEN);

    assertThat(Growths.before(Period.of(JANUARY), results, List.of(JANUARY)).past()).isEmpty();
    assertThat(Growths.before(Period.of(JANUARY.plusMonths(1)), results, List.of(JANUARY)).past())
        .hasSize(1);
  }

  @Test
  void havePercentilesBetweenTheTwoNearest() {
    var growths =
        new Growths(BigDecimal.ONE, Stream.of("4", "1", "2", "3").map(BigDecimal::new).toList());

    assertThat(growths.percentile(0)).isEqualByComparingTo("1");
    assertThat(growths.percentile(50)).isEqualByComparingTo("2.5");
    assertThat(growths.percentile(90)).isEqualByComparingTo("3.7");
    assertThat(growths.percentile(100)).isEqualByComparingTo("4");
  }
}
