package io.salesline.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** Between which times of a working day the organisation works. */
@ConfigMapping(prefix = "salesline.working-hours")
interface OpeningHours {
  @WithDefault("09:00")
  LocalTime start();

  @WithDefault("17:00")
  LocalTime end();
}
