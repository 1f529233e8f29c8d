package io.salesline.leads.scoring.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When leads are scored. */
@ConfigMapping(prefix = "salesline.scoring")
public interface ScoringSchedule {

  /** How long a model that was learned is good enough. */
  @WithDefault("24h")
  Duration learnEvery();

  /** How often it is asked whether it is time to learn. */
  @WithDefault("60s")
  Duration turnEvery();

  /** How often another model is looked for, and leads that it has not scored. */
  @WithDefault("1s")
  Duration rescoreEvery();
}
