package io.salesline.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

  /** The Spring Festival of 2025 with its make-up days. */
  private static final WorkingDays CHINA =
      new WorkingDays(
          new Week.FiveDays(),
          LocalDate.of(2025, 1, 28)
              .datesUntil(LocalDate.of(2025, 2, 5))
              .collect(Collectors.toSet()),
          Set.of(LocalDate.of(2025, 1, 26), LocalDate.of(2025, 2, 8)),
          Set.of(2025));

  @Test
  void aMakeUpDayIsWorkedOnASundayAndAHolidayIsNotOnATuesday() {
    assertThat(CHINA.isWorkingDay(LocalDate.of(2025, 1, 25))).isFalse();
    assertThat(CHINA.isWorkingDay(LocalDate.of(2025, 1, 26))).isTrue();
    assertThat(CHINA.isWorkingDay(LocalDate.of(2025, 1, 28))).isFalse();
    assertThat(CHINA.count(LocalDate.of(2025, 1, 25), LocalDate.of(2025, 2, 9))).isEqualTo(6);
  }

  @Test
  void countingGoesOverTheFestival() {
    assertThat(CHINA.after(LocalDate.of(2025, 1, 24), 3)).isEqualTo(LocalDate.of(2025, 2, 5));
    assertThat(CHINA.before(LocalDate.of(2025, 2, 5), 2)).isEqualTo(LocalDate.of(2025, 1, 25));
  }

  @Test
  void onlyTheYearsNamedAreKnown() {
    assertThat(CHINA.knows(LocalDate.of(2025, 12, 31))).isTrue();
    assertThat(CHINA.knows(LocalDate.of(2026, 1, 1))).isFalse();
  }

  @Test
  void weeksAlternateBothWays() {
    Week week = new Week.Alternating(LocalDate.of(2026, 11, 25));

    assertThat(week.works(LocalDate.of(2026, 11, 28))).isTrue();
    assertThat(week.works(LocalDate.of(2026, 12, 5))).isFalse();
    assertThat(week.works(LocalDate.of(2026, 12, 12))).isTrue();
    assertThat(week.works(LocalDate.of(2026, 11, 21))).isFalse();
    assertThat(week.works(LocalDate.of(2026, 11, 14))).isTrue();
    assertThat(week.works(LocalDate.of(2026, 11, 29))).isFalse();
  }

  @Test
  void aWeekIsFoundByItsKey() {
    LocalDate day = LocalDate.of(2026, 11, 25);
    for (Week week : Set.of(new Week.FiveDays(), new Week.SixDays(), new Week.Alternating(day))) {
      assertThat(Week.of(week.key(), day)).isEqualTo(week);
    }
    assertThatThrownBy(() -> Week.of("four-day", null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
