package io.salesline.local.postgres;

import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The server's programs, unpacked once for a person, whatever clone or test asks. */
final class Binaries {

  private static final String PROPERTY = "salesline.postgres.binaries";

  private Binaries() {}

  /**
   * The archive of the server for a machine. The library's own look-up refuses where a class path
   * shows one archive twice, as the class loaders of Quarkus' tests do.
   *
   * @throws FileNotFoundException when none was packed for such a machine
   */
  static InputStream archive(String system, String machine) throws IOException {
    String name =
        "postgres-%s-%s.txz"
            .formatted(system, ArchUtils.normalize(machine))
            .toLowerCase(Locale.ROOT)
            .replace(' ', '_');
    InputStream archive = Binaries.class.getClassLoader().getResourceAsStream(name);
    if (archive == null) {
      throw new FileNotFoundException("no PostgreSQL was packed for this machine: " + name);
    }
    return archive;
  }

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
