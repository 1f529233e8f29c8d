package io.salesline.goals.calendar.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.platform.calendar.Week;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The calendar as clients see it. */
@Schema(name = "WorkingCalendar")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CalendarView(
    @Schema(enumeration = {"five-day", "six-day", "alternating"}) String week,
    LocalDate sixDayWeek,
    @Schema(description = "Years whose special days are known") Set<Integer> years,
    @Schema(
            description =
                "Warning: of this year or the next, those of which no special days are known; they"
                    + " are counted by the week alone")
        List<Integer> missingYears,
    @Schema(description = "By date") List<CalendarBody.DayBody> days,
    @Schema(description = "The ETag") long revision) {

  static CalendarView of(Calendar calendar, LocalDate today) {
    return new CalendarView(
        calendar.week().key(),
        calendar.week() instanceof Week.Alternating(LocalDate day) ? day : null,
        calendar.years(),
        calendar.missingYears(today),
        calendar.days().stream().map(CalendarBody.DayBody::of).toList(),
        calendar.revision());
  }
}
