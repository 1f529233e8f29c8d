package io.salesline.local.postgres;

import java.nio.file.Path;

/** Where the server's programs are unpacked: once for a person, whatever clone or test asks. */
final class Binaries {

  private static final String PROPERTY = "salesline.postgres.binaries";

  private Binaries() {}

  static Path directory() {
    String chosen = System.getProperty(PROPERTY);
    if (chosen != null) {
      return Path.of(chosen);
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache != null && !cache.isBlank()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("salesline").resolve("postgres");
  }
}
