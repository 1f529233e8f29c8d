package io.salesline.leads.abc.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** When customers are classified. */
@ConfigMapping(prefix = "salesline.abc")
interface AbcSchedule {

  /** From when on, in the organisation's zone, the day before is judged; empty for never. */
  Optional<LocalTime> nightlyFrom();

  /** How often it is looked whether there is anything to do. */
  @WithDefault("5s")
  Duration sweepEvery();
}
