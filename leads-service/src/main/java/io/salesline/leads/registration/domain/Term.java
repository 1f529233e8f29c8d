package io.salesline.leads.registration.domain;

import io.salesline.platform.calendar.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long a registration protects: through the last of so many working days; the day on which it
 * is made does not count.
 *
 * @param days which days are worked
 * @param workingDays above zero
 * @param zone in which a day is a day
 */
public record Term(WorkingDays days, int workingDays, ZoneId zone) {

  /** When the protection of what is registered at this moment ends. */
  Instant from(Instant registered) {
    return endAfter(LocalDate.ofInstant(registered, zone));
  }

  /** When it ends where it would have ended at this moment, and is renewed. */
  Instant on(Instant until) {
    return endAfter(LocalDate.ofInstant(until, zone).minusDays(1));
  }

  private Instant endAfter(LocalDate day) {
    return days.after(day, workingDays).plusDays(1).atStartOfDay(zone).toInstant();
  }
}
