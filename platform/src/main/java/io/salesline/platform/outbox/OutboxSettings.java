package io.salesline.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the relay works. The defaults hold for a cluster and for one machine. */
@ConfigMapping(prefix = "salesline.outbox")
public interface OutboxSettings {

  /** False in a process that only answers; then another replica must relay. */
  @WithDefault("true")
  boolean relay();

  /** Rows a Kafka transaction. */
  @WithDefault("500")
  int batch();

  /** How long a lease holds without being renewed. */
  @WithDefault("8s")
  Duration lease();

  /** The net under the wake-up calls. */
  @WithDefault("500ms")
  Duration poll();

  /** How long one send or commit may take before the batch is tried anew. */
  @WithDefault("5s")
  Duration patience();
}
