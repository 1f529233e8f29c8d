package io.salesline.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Now, and today in the organisation's zone. The only place that asks the machine. */
@ApplicationScoped
public class Time {

  private final Clock clock;

  Time(Organisation organisation) {
    this.clock = Clock.system(organisation.zone());
  }

  /** To the microsecond that PostgreSQL keeps, so that what is stored equals what was decided. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, clock.getZone());
  }
}
