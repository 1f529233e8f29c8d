package io.salesline.leads.importing.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files of leads are taken in. */
@ConfigMapping(prefix = "salesline.intake.files")
public interface ImportSettings {

  /** Of one file. */
  @WithDefault("512M")
  MemorySize most();

  /** Below {@code salesline.limits.body-size}, which bounds what a request may carry. */
  @WithDefault("1M")
  MemorySize mostAtOnce();

  /** How long a file waits for its next bytes, and then for somebody who lets it be read. */
  @WithDefault("24h")
  Duration patience();

  /** How long the rows that became no lead can be looked at. */
  @WithDefault("30d")
  Duration keep();

  /** Rows in one transaction. */
  @WithDefault("1000")
  int batch();

  /** After so long without a word from its reader, another one goes on with a file. */
  @WithDefault("10s")
  Duration lease();

  /** How often files that nobody reads are looked for. */
  @WithDefault("1s")
  Duration lookEvery();

  /** How often what has expired is looked for. */
  @WithDefault("5m")
  Duration tidyEvery();
}
