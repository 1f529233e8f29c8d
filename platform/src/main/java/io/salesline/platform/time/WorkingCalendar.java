package io.salesline.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/** When the organisation works. */
@ConfigMapping(prefix = "salesline.working-hours")
public interface WorkingCalendar {
  @WithDefault("09:00")
  LocalTime start();

  @WithDefault("17:00")
  LocalTime end();

  /** Days off beside Saturdays and Sundays. */
  Optional<Set<LocalDate>> holidays();

  default WorkingHours in(Organisation organisation) {
    return new WorkingHours(organisation.zone(), start(), end(), holidays().orElse(Set.of()));
  }
}
