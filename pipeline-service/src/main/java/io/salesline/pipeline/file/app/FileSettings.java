package io.salesline.pipeline.file.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What files may be, and where they are. */
@ConfigMapping(prefix = "salesline.files")
public interface FileSettings {

  /** Where bytes are kept. */
  enum Store {
    FOLDER,
    S3
  }

  @WithDefault("folder")
  Store store();

  /** Shared by all replicas. Where there is none, files are refused. */
  Optional<Path> folder();

  S3Settings s3();

  @WithDefault("100M")
  MemorySize most();

  /** Below {@code salesline.limits.body-size}, which bounds what a request may carry. */
  @WithDefault("1M")
  MemorySize mostAtOnce();

  @WithDefault("50")
  int mostOfRecord();

  /** How long an upload waits for its next bytes. */
  @WithDefault("24h")
  Duration patience();

  /** How often those that waited for too long are looked for. */
  @WithDefault("5m")
  Duration tidyEvery();

  /** Media types, as the bytes say; nothing that a browser or a machine would run. */
  Set<String> allowed();
}
