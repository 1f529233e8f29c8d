package io.salesline.pipeline.file.app;

import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where a store is that speaks S3. */
public interface S3Settings {

  /** None for Amazon's own. */
  Optional<URI> endpoint();

  @WithDefault("us-east-1")
  String region();

  /** It must be there; nothing else need be in it. */
  Optional<String> bucket();

  /** What the keys in the bucket begin with, such as {@code salesline/}. */
  Optional<String> prefix();

  Optional<String> accessKey();

  Optional<String> secretKey();

  /** Whether the bucket stands in the path, and not in the name of the host. */
  @WithDefault("true")
  boolean pathStyle();

  /** How long the store may be silent. */
  @WithDefault("5s")
  Duration patience();
}
