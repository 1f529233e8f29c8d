package io.salesline.goals.goal.domain;

import static io.salesline.goals.goal.domain.Amounts.count;
import static io.salesline.goals.goal.domain.Amounts.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import io.salesline.platform.calendar.Week;
import io.salesline.platform.calendar.WorkingDays;
import io.salesline.platform.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** November 2026 begins on a Sunday and has 21 working days; the 24th is a Tuesday, the 17th. */
class ProgressOfAMonthTest {

  static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
  static final WorkingDays PLAIN = WorkingDays.PLAIN;

  @Test
  void expectsTheShareOfWorkingDaysPassed() {
    // Given
    var progress = progress("2100.00", "1700.00", NOVEMBER.atDay(24));

    // Then
    assertThat(progress.elapsed()).isEqualTo(new Elapsed(17, 21));
    assertThat(progress.expectedByNow()).isEqualTo(usd("1700.00"));
    assertThat(progress.attainment()).isEqualByComparingTo("0.8095");
    assertThat(progress.pace().orElseThrow()).isEqualByComparingTo("1");
    assertThat(progress.projectedEnd()).contains(usd("2100.00"));
    assertThat(progress.state()).isEqualTo(GoalState.GREEN);
  }

  @Test
  void onTheFirstWorkingDayExpectsOneDay() {
    var progress = progress("2100.00", "0", NOVEMBER.atDay(2));

    assertThat(progress.expectedByNow()).isEqualTo(usd("100.00"));
    assertThat(progress.state()).isEqualTo(GoalState.RED);
    assertThat(progress.projectedEnd()).contains(usd("0.00"));
  }

  @Test
  void onAWeekendThatBeginsTheMonthExpectsNothingAndIsGreen() {
    var progress = progress("2100.00", "50.00", NOVEMBER.atDay(1));

    assertThat(progress.expectedByNow()).isEqualTo(usd("0.00"));
    assertThat(progress.pace()).isEmpty();
    assertThat(progress.projectedEnd()).isEmpty();
    assertThat(progress.state()).isEqualTo(GoalState.GREEN);
    assertThat(progress.attainment()).isEqualByComparingTo("0.0238");
  }

  @Test
  void overAWeekendExpectsNoMoreThanOnFriday() {
    assertThat(progress("2100", "0", NOVEMBER.atDay(22)).expectedByNow())
        .isEqualTo(progress("2100", "0", NOVEMBER.atDay(20)).expectedByNow());
  }

  @Test
  void onceClosedExpectsTheTargetAndProjectsTheActual() {
    var progress = progress("2100.00", "1784.99", LocalDate.of(2027, 3, 1));

    assertThat(progress.expectedByNow()).isEqualTo(usd("2100.00"));
    assertThat(progress.projectedEnd()).contains(usd("1784.99"));
    assertThat(progress.state()).isEqualTo(GoalState.RED);
  }

  @Test
  void inTheFutureExpectsNothingYet() {
    var progress = progress("2100.00", "0", LocalDate.of(2026, 10, 31));

    assertThat(progress.elapsed()).isEqualTo(new Elapsed(0, 21));
    assertThat(progress.expectedByNow()).isEqualTo(usd("0.00"));
    assertThat(progress.state()).isEqualTo(GoalState.GREEN);
  }

  @Test
  void turnsAmberBelow95PercentAndRedBelow85Exactly() {
    LocalDate end = NOVEMBER.atEndOfMonth();
    assertThat(progress("1000.00", "950.00", end).state()).isEqualTo(GoalState.GREEN);
    assertThat(progress("1000.00", "949.99", end).state()).isEqualTo(GoalState.AMBER);
    assertThat(progress("1000.00", "850.00", end).state()).isEqualTo(GoalState.AMBER);
    assertThat(progress("1000.00", "849.99", end).state()).isEqualTo(GoalState.RED);
  }

  @Test
  void decidesOnTheExactFractionAndNotOnTheRoundedExpectation() {
    // Given 0.01 · 1/21: expected by now rounds to 0.00, yet something is expected
    var progress = progress("0.01", "0", NOVEMBER.atDay(2));

    assertThat(progress.expectedByNow()).isEqualTo(usd("0.00"));
    assertThat(progress.state()).isEqualTo(GoalState.RED);
  }

  @Test
  void countsInTheScaleOfItsCurrency() {
    var progress = new Progress(yen("1000"), yen("333"), new Elapsed(1, 3));

    assertThat(progress.expectedByNow()).isEqualTo(yen("333"));
    assertThat(progress.projectedEnd()).contains(yen("999"));
  }

  @Test
  void ofACountExpectsAndProjectsWholeNumbers() {
    // Given 40 · 5/21 = 9.52 and 9 · 21/5 = 37.8
    var progress = new Progress(count("40"), count("9"), new Elapsed(5, 21));

    assertThat(progress.expectedByNow()).isEqualTo(count("10"));
    assertThat(progress.projectedEnd()).contains(count("38"));
    assertThat(progress.attainment()).isEqualByComparingTo("0.225");
    assertThat(progress.state()).isEqualTo(GoalState.AMBER);
    assertThat(progress.isMet()).isFalse();
  }

  @Test
  void followsTheWorkingCalendar() {
    var sixDays = new WorkingDays(new Week.SixDays(), Set.of(), Set.of(), Set.of());

    assertThat(Elapsed.of(Period.of(NOVEMBER), NOVEMBER.atDay(7), sixDays))
        .isEqualTo(new Elapsed(6, 25));
  }

  @Test
  void ofAQuarterSpreadsOverItsWorkingDays() {
    var quarter =
        new Period(
            PeriodKind.QUARTER,
            "2026-Q4",
            LocalDate.of(2026, 10, 1),
            NOVEMBER.plusMonths(1).atEndOfMonth());

    assertThat(Elapsed.of(quarter, NOVEMBER.atDay(24), PLAIN)).isEqualTo(new Elapsed(39, 66));
    assertThat(Elapsed.of(quarter, LocalDate.of(2026, 9, 30), PLAIN)).isEqualTo(new Elapsed(0, 66));
    assertThat(Elapsed.of(quarter, LocalDate.of(2027, 3, 1), PLAIN)).isEqualTo(new Elapsed(66, 66));
  }

  private static Amount yen(String amount) {
    return Amount.of(Money.of(amount, "JPY"));
  }

  private static Progress progress(String target, String actual, LocalDate asOf) {
    return new Progress(usd(target), usd(actual), Elapsed.of(Period.of(NOVEMBER), asOf, PLAIN));
  }
}
