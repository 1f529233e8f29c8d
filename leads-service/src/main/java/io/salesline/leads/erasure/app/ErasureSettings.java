package io.salesline.leads.erasure.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people are forgotten. */
@ConfigMapping(prefix = "salesline.erasure")
public interface ErasureSettings {

  /** How long the other services may take; past it an alarm is raised. */
  @WithDefault("1h")
  Duration answerWithin();
}
