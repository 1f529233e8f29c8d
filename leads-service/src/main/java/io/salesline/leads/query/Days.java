package io.salesline.leads.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From the first to the last, both included. */
public record Days(LocalDate first, LocalDate last) {

  /** When the first day begins. */
  public Instant begin(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  /** When the day after the last begins. */
  public Instant end(ZoneId zone) {
    return last.plusDays(1).atStartOfDay(zone).toInstant();
  }
}
