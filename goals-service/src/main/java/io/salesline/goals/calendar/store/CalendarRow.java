package io.salesline.goals.calendar.store;

import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.goals.calendar.domain.SpecialDay;
import io.salesline.platform.calendar.Week;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.problem.Bilingual;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** The row of the table, as JSON. */
record CalendarRow(
    String week, LocalDate sixDayWeek, List<Integer> years, List<Day> days, long revision) {

  record Day(LocalDate day, boolean works, String labelEn, String labelZh) {
    static Day of(SpecialDay day) {
      return new Day(day.day(), day.works(), day.label().english(), day.label().chinese());
    }

    SpecialDay special() {
      return new SpecialDay(day, works, new Bilingual(labelEn, labelZh));
    }
  }

  static CalendarRow of(Calendar calendar) {
    return new CalendarRow(
        calendar.week().key(),
        calendar.week() instanceof Week.Alternating(LocalDate day) ? day : null,
        List.copyOf(calendar.years()),
        calendar.days().stream().map(Day::of).toList(),
        calendar.revision());
  }

  static CalendarRow read(String json) {
    return EventJson.read(
        EventJson.parse(json.getBytes(StandardCharsets.UTF_8)), CalendarRow.class);
  }

  Calendar calendar() {
    return new Calendar(
        Week.of(week, sixDayWeek),
        new TreeSet<>(years),
        days.stream().map(Day::special).toList(),
        revision);
  }
}
