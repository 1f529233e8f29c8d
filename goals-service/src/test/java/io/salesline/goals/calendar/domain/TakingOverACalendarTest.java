package io.salesline.goals.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.platform.calendar.Week;
import io.salesline.platform.calendar.WorkingDays;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TakingOverACalendarTest {

  private static final Calendar CHINA =
      Calendar.first(new Week.FiveDays(), ShippedYears.of(ZoneId.of("Asia/Shanghai")));

  @Test
  void theSpringFestivalOf2025IsAsDecreed() {
    WorkingDays days = CHINA.workingDays();

    assertThat(LocalDate.of(2025, 1, 28).datesUntil(LocalDate.of(2025, 2, 5)))
        .noneMatch(days::isWorkingDay);
    assertThat(Stream.of(LocalDate.of(2025, 1, 26), LocalDate.of(2025, 2, 8)))
        .allMatch(days::isWorkingDay);
    assertThat(days.isWorkingDay(LocalDate.of(2025, 2, 9))).isFalse();
  }

  /** The notices: so many days off and made up a year; each make-up day is on a weekend. */
  @Test
  void everyShippedYearIsWhole() {
    for (int year : CHINA.years()) {
      assertThat(CHINA.days().stream().filter(day -> day.day().getYear() == year)).isNotEmpty();
    }
    assertThat(CHINA.years()).containsExactly(2024, 2025, 2026);
    assertThat(CHINA.days().stream().filter(SpecialDay::works))
        .hasSize(8 + 5 + 6)
        .noneMatch(day -> new Week.FiveDays().works(day.day()));
  }

  @Test
  void outsideChinaNothingIsKnown() {
    assertThat(ShippedYears.of(ZoneId.of("Europe/Berlin"))).isEmpty();
    Calendar plain = Calendar.first(new Week.FiveDays(), List.of());
    assertThat(plain.missingYears(LocalDate.of(2026, 3, 1))).containsExactly(2026, 2027);
    assertThat(CHINA.missingYears(LocalDate.of(2026, 3, 1))).containsExactly(2027);
  }

  @Test
  void aYearDecreedAnewReplacesWhatWasKnownOfItOnly() {
    LocalDate day = LocalDate.of(2025, 1, 2);

    Calendar changed = CHINA.with(Set.of(2025), List.of(off(day)));

    assertThat(changed.revision()).isEqualTo(2);
    assertThat(changed.days().stream().filter(it -> it.day().getYear() == 2025))
        .containsExactly(off(day));
    assertThat(changed.days().stream().filter(it -> it.day().getYear() == 2026))
        .hasSize((int) CHINA.days().stream().filter(it -> it.day().getYear() == 2026).count());
  }

  @Test
  void whatNobodyCouldWorkByIsRefused() {
    LocalDate day = LocalDate.of(2026, 1, 1);
    List<SpecialDay> months =
        day.datesUntil(day.plusMonths(2)).map(TakingOverACalendarTest::off).toList();

    assertThatThrownBy(() -> CHINA.with(Set.of(), months)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CHINA.with(Set.of(), List.of(off(day), off(day))))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> CHINA.replaced(new Week.SixDays(), Set.of(2025), List.of(off(day))))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void iCalendarTellsDaysOffAndMakeUpDays() {
    List<SpecialDay> days =
        ICalendar.read(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270205
            DTEND;VALUE=DATE:20270208
            SUMMARY:春节（休）
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270220
            SUMMARY:春节（
             班）
            END:VEVENT
            BEGIN:VEVENT
            DTSTART;VALUE=DATE:20270221
            SUMMARY:Spring Festival
            X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY
            END:VEVENT
            END:VCALENDAR
            """);

    assertThat(days.stream().filter(day -> !day.works()).map(SpecialDay::day))
        .containsExactly(
            LocalDate.of(2027, 2, 5), LocalDate.of(2027, 2, 6), LocalDate.of(2027, 2, 7));
    assertThat(days.stream().filter(SpecialDay::works).map(SpecialDay::day))
        .containsExactly(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 2, 21));
  }

  @Test
  void whatIsNoICalendarIsRefused() {
    for (String text :
        List.of(
            "",
            "{}",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT",
            "BEGIN:VCALENDAR\nEND:VEVENT",
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nDTEND:20990101\nEND:VEVENT")) {
      assertThatThrownBy(() -> ICalendar.read(text)).isInstanceOf(Refusal.class);
    }
  }

  private static SpecialDay off(LocalDate day) {
    return new SpecialDay(day, false, new Bilingual("off", "休"));
  }
}
