package io.salesline.leads.conversion.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient conversions are. */
@ConfigMapping(prefix = "salesline.conversion")
public interface ConversionSettings {

  /** How long pipeline-service has for its answer. */
  @WithDefault("60s")
  Duration deadline();

  /** How often the overdue are looked for. */
  @WithDefault("2s")
  Duration sweepEvery();
}
