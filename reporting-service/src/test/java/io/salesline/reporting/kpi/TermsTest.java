package io.salesline.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.reporting.question.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a period is compared with. */
class TermsTest {

  @Test
  void aMonthIsComparedWithTheMonthBeforeAndThatOfTheYearBefore() {
    var terms = Terms.of(period("2024-03-01", "2024-03-31"));

    assertThat(terms.previous()).isEqualTo(period("2024-02-01", "2024-02-29"));
    assertThat(terms.lastYear()).isEqualTo(period("2023-03-01", "2023-03-31"));
  }

  @Test
  void aQuarterIsComparedWithTheQuarterBefore() {
    var terms = Terms.of(period("2024-01-01", "2024-03-31"));

    assertThat(terms.previous()).isEqualTo(period("2023-10-01", "2023-12-31"));
    assertThat(terms.lastYear()).isEqualTo(period("2023-01-01", "2023-03-31"));
  }

  @Test
  void theFebruaryBeforeALeapYearsIsWhole() {
    assertThat(Terms.of(period("2024-02-01", "2024-02-29")).lastYear())
        .isEqualTo(period("2023-02-01", "2023-02-28"));
    assertThat(Terms.of(period("2025-02-01", "2025-02-28")).lastYear())
        .isEqualTo(period("2024-02-01", "2024-02-29"));
  }

  @Test
  void otherDaysAreComparedWithAsManyDaysBefore() {
    var terms = Terms.of(period("2024-03-05", "2024-03-11"));

    assertThat(terms.previous()).isEqualTo(period("2024-02-27", "2024-03-04"));
    assertThat(terms.lastYear()).isEqualTo(period("2023-03-05", "2023-03-11"));
  }

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }
}
