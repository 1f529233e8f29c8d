package io.salesline.pipeline.visit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.temporal.WeekFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekTest {

  @ParameterizedTest
  @CsvSource({
    "2026-W49, 2026-11-30",
    "2026-W01, 2025-12-29",
    "2026-W53, 2026-12-28",
    "2027-W01, 2027-01-04",
    "2020-W53, 2020-12-28",
    "2021-W01, 2021-01-04"
  })
  void aWeekBeginsOnItsMonday(String text, LocalDate monday) {
    assertThat(Week.parse(text)).isEqualTo(new Week(monday)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-W00",
        "2026-W54",
        "2025-W53",
        "2026-W1",
        "2026W49",
        "1999-W49",
        "",
        "2026-W٤٩"
      })
  void whatIsNoWeekIsRefused(String text) {
    assertThatThrownBy(() -> Week.parse(text)).hasMessageContaining("week-malformed");
  }

  @Test
  void everyDayOfTwoHundredYearsLiesInTheWeekThatTheCalendarSays() {
    for (LocalDate day = LocalDate.of(2000, 1, 3); day.getYear() < 2199; day = day.plusDays(1)) {
      Week week = Week.of(day);
      assertThat(week.has(day)).isTrue();
      assertThat(Week.parse(week.toString())).isEqualTo(week);
      assertThat(week.toString())
          .endsWith(String.format("W%02d", day.get(WeekFields.ISO.weekOfWeekBasedYear())));
    }
  }
}
