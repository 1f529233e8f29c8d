package io.salesline.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.calendar.Week;
import io.salesline.platform.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

  private static final LocalTime NINE = LocalTime.of(9, 0);
  private static final LocalTime FIVE = LocalTime.of(17, 0);
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 1);

  private static final WorkingHours SHANGHAI =
      new WorkingHours(ZoneId.of("Asia/Shanghai"), NINE, FIVE, off(Set.of(HOLIDAY)));

  @ParameterizedTest
  @CsvSource({
    // In Shanghai it is eight hours later. 2026-11-26 is a Thursday, the first of December a
    // holiday.
    "2026-11-26T02:00:00Z, PT3H, 2026-11-26T05:00:00Z",
    "2026-11-26T02:00:00Z, PT8H, 2026-11-27T02:00:00Z",
    "2026-11-25T22:00:00Z, PT1H, 2026-11-26T02:00:00Z",
    "2026-11-26T12:00:00Z, PT1H, 2026-11-27T02:00:00Z",
    "2026-11-27T08:00:00Z, PT2H, 2026-11-30T02:00:00Z",
    "2026-11-28T03:00:00Z, PT8H, 2026-11-30T09:00:00Z",
    "2026-11-30T08:30:00Z, PT1H, 2026-12-02T01:30:00Z",
    "2026-11-26T02:00:00Z, PT0S, 2026-11-26T02:00:00Z"
  })
  void onlyWorkingTimeCounts(Instant begin, Duration work, Instant end) {
    assertThat(SHANGHAI.after(begin, work)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T02:00:00Z, 2026-11-26T05:00:00Z, PT3H",
    "2026-11-26T02:00:00Z, 2026-11-27T02:00:00Z, PT8H",
    "2026-11-25T22:00:00Z, 2026-11-26T02:00:00Z, PT1H",
    "2026-11-26T12:00:00Z, 2026-11-26T23:00:00Z, PT0S",
    "2026-11-27T08:00:00Z, 2026-11-30T02:00:00Z, PT2H",
    "2026-11-28T03:00:00Z, 2026-11-29T09:00:00Z, PT0S",
    "2026-11-30T08:30:00Z, 2026-12-02T01:30:00Z, PT1H",
    "2026-11-26T05:00:00Z, 2026-11-26T02:00:00Z, PT0S"
  })
  void whatLiesBetweenIsWorkingTimeOnly(Instant begin, Instant end, Duration work) {
    assertThat(SHANGHAI.between(begin, end)).isEqualTo(work);
  }

  @ParameterizedTest
  @CsvSource({
    // So many working days, and one more, lie between: the first of December is a holiday.
    "2026-11-27, 3, 2026-11-23",
    "2026-11-28, 3, 2026-11-23",
    "2026-12-02, 0, 2026-12-01",
    "2026-12-03, 3, 2026-11-26",
    "2026-12-07, 21, 2026-11-04"
  })
  void workingDaysLieBehind(LocalDate day, int workingDays, LocalDate last) {
    assertThat(SHANGHAI.before(day, workingDays)).isEqualTo(last);
    long between =
        last.plusDays(1).datesUntil(day.plusDays(1)).filter(SHANGHAI::isWorkingDay).count();
    assertThat(between).isEqualTo(workingDays + 1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 4, 2026-11-27",
    "2026-11-27, 1, 2026-11-30",
    "2026-11-28, 1, 2026-11-30",
    "2026-11-30, 1, 2026-12-02"
  })
  void workingDaysLieAhead(LocalDate day, int workingDays, LocalDate last) {
    assertThat(SHANGHAI.after(day, workingDays)).isEqualTo(last);
  }

  @Test
  void aheadAndBehindAgreeOnEveryDay() {
    LocalDate first = LocalDate.of(2026, 11, 1);
    for (int entered = 0; entered < 40; entered++) {
      for (int limit = 1; limit < 12; limit++) {
        LocalDate day = first.plusDays(entered);
        LocalDate turn = SHANGHAI.after(day, limit + 1);
        assertThat(SHANGHAI.before(turn, limit)).isAfterOrEqualTo(day);
        assertThat(SHANGHAI.before(turn.minusDays(1), limit)).isBefore(day);
      }
    }
  }

  @Test
  void aDayOnWhichTheClocksChangeHasItsWorkingHours() {
    var berlin = new WorkingHours(ZoneId.of("Europe/Berlin"), NINE, FIVE, WorkingDays.PLAIN);
    assertThat(berlin.after(Instant.parse("2026-03-27T15:00:00Z"), Duration.ofHours(8)))
        .isEqualTo(Instant.parse("2026-03-30T14:00:00Z"));
  }

  @Test
  void whatIsNoCalendarIsRefused() {
    assertThatThrownBy(() -> new WorkingHours(ZoneId.of("UTC"), FIVE, NINE, WorkingDays.PLAIN))
        .isInstanceOf(IllegalArgumentException.class);
    Set<LocalDate> always = HOLIDAY.datesUntil(HOLIDAY.plusDays(100)).collect(Collectors.toSet());
    var never = new WorkingHours(ZoneId.of("UTC"), NINE, FIVE, off(always));
    assertThatThrownBy(
            () -> never.after(Instant.parse("2026-12-02T00:00:00Z"), Duration.ofHours(1)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static WorkingDays off(Set<LocalDate> holidays) {
    return new WorkingDays(new Week.FiveDays(), holidays, Set.of(), Set.of(2026));
  }
}
