package io.salesline.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the server's programs are unpacked: once for a person, whatever clone or test asks. */
final class Binaries {

  private static final String PROPERTY = "salesline.postgres.binaries";

  private Binaries() {}

  static Path directory() {
    String chosen = System.getProperty(PROPERTY);
    if (chosen != null) {
      return Path.of(chosen);
    }
    return Stream.of(
            Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(Path::of),
            Optional.ofNullable(System.getenv("HOME")).map(home -> Path.of(home, ".cache")),
            Optional.of(Path.of(System.getProperty("user.home"), ".cache")))
        .flatMap(Optional::stream)
        .map(cache -> cache.resolve("salesline").resolve("postgres"))
        .filter(Binaries::canBeUsed)
        .findFirst()
        .orElseGet(Binaries::temporary);
  }

  private static boolean canBeUsed(Path folder) {
    try {
      return Files.isWritable(Files.createDirectories(folder));
    } catch (IOException noHome) {
      return false;
    }
  }

  private static Path temporary() {
    String folder = "salesline-postgres-" + System.getProperty("user.name");
    return Path.of(System.getProperty("java.io.tmpdir"), folder);
  }
}
