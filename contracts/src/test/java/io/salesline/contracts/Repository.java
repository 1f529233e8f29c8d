package io.salesline.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The checkout that is tested. */
final class Repository {

  /**
   * Set with {@code -Dsalesline.contracts.write=true}: what is derived is written, not compared.
   */
  static final boolean WRITES = Boolean.getBoolean("salesline.contracts.write");

  private Repository() {}

  static Path file(String path) {
    return Path.of(System.getProperty("salesline.root", "..")).resolve(path);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files beneath a folder whose names end so; empty where there is no such folder. */
  static List<Path> files(String folder, String ending) {
    if (!Files.isDirectory(file(folder))) {
      return List.of();
    }
    try (var files = Files.walk(file(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
