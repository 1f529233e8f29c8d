package io.salesline.platform.limits;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the body of one request may cost. */
@ConfigMapping(prefix = "salesline.limits")
interface BodyLimits {

  /** Bytes. */
  @WithDefault("2M")
  MemorySize bodySize();

  /** From the head of a request to the last byte of its body. */
  @WithDefault("20s")
  Duration bodyTime();
}
