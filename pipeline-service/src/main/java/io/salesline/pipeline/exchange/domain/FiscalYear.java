package io.salesline.pipeline.exchange.domain;

import java.time.LocalDate;
import java.time.Month;

/** The organisation's year, which starts with a month of the calendar's. */
public record FiscalYear(Month starts) {

  /** The first day of the fiscal year that a day lies in. */
  public LocalDate startOf(LocalDate day) {
    LocalDate start = LocalDate.of(day.getYear(), starts, 1);
    return start.isAfter(day) ? start.minusYears(1) : start;
  }
}
