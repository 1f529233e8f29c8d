package io.salesline.goals.fiscal.web;

import io.salesline.goals.period.FiscalYear;
import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import io.salesline.platform.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fiscal year and the periods that it falls into, its days left out. */
@Schema(name = "FiscalYear")
record FiscalYearView(int year, LocalDate firstDay, LocalDate lastDay, List<Part> periods) {

  /** A period. */
  @Schema(name = "FiscalPeriod")
  record Part(
      @Schema(examples = "2026-Q3") String period,
      @Schema(enumeration = {"year", "half", "quarter", "month", "week"}) String kind,
      LocalDate firstDay,
      LocalDate lastDay,
      @Schema(description = "By the working calendar") int workingDays) {

    static Part of(Period period, WorkingDays days) {
      return new Part(
          period.key(),
          period.kind().key(),
          period.first(),
          period.last(),
          days.count(period.first(), period.last()));
    }
  }

  static FiscalYearView of(FiscalYear year, WorkingDays days) {
    return new FiscalYearView(
        year.year(),
        year.first(),
        year.last(),
        Stream.of(PeriodKind.values())
            .filter(kind -> kind != PeriodKind.DAY)
            .flatMap(kind -> year.periods(kind).stream())
            .map(period -> Part.of(period, days))
            .toList());
  }
}
