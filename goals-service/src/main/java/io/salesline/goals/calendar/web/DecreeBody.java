package io.salesline.goals.calendar.web;

import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.goals.calendar.domain.ShippedYears;
import io.salesline.goals.calendar.domain.SpecialDay;
import io.salesline.goals.calendar.web.CalendarBody.DayBody;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decreed for some years: said here, or taken from the years that are shipped. */
@Schema(name = "DecreedYears")
record DecreeBody(
    @NotEmpty @Size(max = 50) @Schema(description = "What was known of these years is replaced", examples = "[2027]")
        Set<@NotNull @Min(2000) @Max(2199) Integer> years,
    @Size(max = 2000) @Schema(
            description = "Where absent, the years that come with Salesline: China's 2024 to 2026")
        List<@NotNull @Valid DayBody> days) {

  Calendar added(Calendar before) {
    return before.with(years, days == null ? shipped() : CalendarBody.specials(days));
  }

  private List<SpecialDay> shipped() {
    List<SpecialDay> shipped = ShippedYears.ofChina();
    Set<Integer> known = Calendar.yearsOf(shipped);
    if (!known.containsAll(years)) {
      throw Refusal.field("years", "year-not-shipped", "years", known);
    }
    return shipped.stream().filter(day -> years.contains(day.day().getYear())).toList();
  }
}
