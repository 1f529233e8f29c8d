package io.salesline.goals.calendar.messaging;

import static java.util.stream.Collectors.joining;

import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.platform.calendar.Week;
import io.salesline.platform.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.Collection;

/** The values on the working-calendar topics: flat, so lists have commas. Labels stay here. */
record WorkingCalendarRow(
    String week, LocalDate sixDayWeek, String daysOff, String daysWorked, String years) {

  static WorkingCalendarRow of(Calendar calendar) {
    WorkingDays days = calendar.workingDays();
    return new WorkingCalendarRow(
        days.week().key(),
        days.week() instanceof Week.Alternating(LocalDate day) ? day : null,
        list(days.off()),
        list(days.worked()),
        list(days.years()));
  }

  private static String list(Collection<?> items) {
    return items.stream().sorted().map(Object::toString).collect(joining(","));
  }
}
