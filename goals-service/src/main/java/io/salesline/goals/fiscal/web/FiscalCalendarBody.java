package io.salesline.goals.fiscal.web;

import io.salesline.goals.fiscal.domain.FiscalCalendar;
import io.salesline.goals.fiscal.domain.FiscalCalendar.NamedAfter;
import io.salesline.goals.fiscal.domain.FiscalCalendar.Pattern;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Month;
import java.util.Arrays;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How years are divided, as clients say and see it. */
@Schema(name = "FiscalCalendar")
record FiscalCalendarBody(
    @NotNull @Schema(
            enumeration = {"calendar-months", "four-four-five"},
            description =
                "4-4-5: quarters of 4, 4 and 5 weeks from Monday to Sunday; the year begins on the"
                    + " Monday nearest to the first of its month")
        String pattern,
    @NotNull @Min(1) @Max(12) @Schema(description = "The month it begins with", examples = "4")
        Integer startMonth,
    @NotNull @Schema(
            enumeration = {"start", "end"},
            description = "Whether a year is called after the calendar year it begins or ends in")
        String namedAfter) {

  static FiscalCalendarBody of(FiscalCalendar calendar) {
    return new FiscalCalendarBody(
        calendar.pattern().key(), calendar.start().getValue(), calendar.named().key());
  }

  FiscalCalendar calendar() {
    return new FiscalCalendar(
        one("pattern", pattern, Pattern.values(), Pattern::key),
        Month.of(startMonth),
        one("named_after", namedAfter, NamedAfter.values(), NamedAfter::key));
  }

  private static <T> T one(String field, String key, T[] values, Function<T, String> keys) {
    return Arrays.stream(values)
        .filter(value -> keys.apply(value).equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.field(field, "unknown-fiscal-calendar"));
  }
}
