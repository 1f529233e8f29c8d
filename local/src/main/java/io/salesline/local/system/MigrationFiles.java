package io.salesline.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The migrations that lie in a service's jars. */
final class MigrationFiles {

  private static final String FOLDER = "db/";
  private static final String COMMAND_CLASSES = "io/salesline/platform/migration/";

  private MigrationFiles() {}

  /** Changes when a migration, or the command that runs them, does. */
  static String fingerprint(Path service) throws IOException {
    TreeMap<String, Long> checksums = new TreeMap<>();
    for (Path jar : ownJars(service)) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        zip.stream()
            .filter(MigrationFiles::counts)
            .forEach(entry -> checksums.put(entry.getName(), entry.getCrc()));
      }
    }
    return checksums.toString();
  }

  private static boolean counts(ZipEntry entry) {
    return entry.getName().startsWith(FOLDER) || entry.getName().startsWith(COMMAND_CLASSES);
  }

  private static List<Path> ownJars(Path service) throws IOException {
    try (Stream<Path> files = Files.walk(service)) {
      return files.filter(MigrationFiles::isOurs).sorted().toList();
    }
  }

  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    boolean application = file.getParent().getFileName().toString().equals("app");
    return name.endsWith(".jar") && (application || name.contains("salesline"));
  }
}
