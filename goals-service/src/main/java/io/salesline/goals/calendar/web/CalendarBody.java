package io.salesline.goals.calendar.web;

import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.goals.calendar.domain.SpecialDay;
import io.salesline.platform.calendar.Week;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The calendar as an administrator sets it. */
@Schema(name = "WorkingCalendarSetting")
record CalendarBody(
    @NotNull @Pattern(regexp = "five-day|six-day|alternating") @Schema(
            description = "双休, 单休 or 大小周",
            enumeration = {"five-day", "six-day", "alternating"})
        String week,
    @Schema(
            description =
                "Where weeks alternate: a day of a week that is worked on Saturday, such as"
                    + " 2026-11-23")
        LocalDate sixDayWeek,
    @NotNull @Size(max = 50) @Schema(description = "Years whose special days are known")
        Set<@NotNull @Min(2000) @Max(2199) Integer> years,
    @NotNull @Size(max = 2000) List<@NotNull @Valid DayBody> days) {

  /** A day off or a make-up working day. */
  @Schema(name = "SpecialDay")
  record DayBody(
      @NotNull @Schema(examples = "2025-01-26") LocalDate day,
      @NotNull @Schema(description = "True for a make-up working day (调休), false for a day off")
          Boolean works,
      @NotNull @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "Spring Festival make-up day")
          String labelEn,
      @NotNull @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "春节调休上班")
          String labelZh) {

    static DayBody of(SpecialDay day) {
      return new DayBody(day.day(), day.works(), day.label().english(), day.label().chinese());
    }

    SpecialDay special() {
      return new SpecialDay(day, works, new Bilingual(labelEn, labelZh));
    }
  }

  Calendar replacing(Calendar before) {
    return before.replaced(asked(), years, specials(days));
  }

  static List<SpecialDay> specials(List<DayBody> days) {
    return days.stream().map(DayBody::special).toList();
  }

  private Week asked() {
    if ("alternating".equals(week) != (sixDayWeek != null)) {
      throw Refusal.field("six_day_week", "six-day-week");
    }
    return Week.of(week, sixDayWeek);
  }
}
