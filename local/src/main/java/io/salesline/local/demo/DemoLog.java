package io.salesline.local.demo;

import io.salesline.local.home.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What has been seeded so far. A start that was killed half-way is gone on with as of its own day,
 * so that every command is the same again.
 */
final class DemoLog {

  private final Path file;
  private final Map<String, String> ids;
  private final LocalDate today;
  private boolean seeded;

  /**
   * As it stands in its file.
   *
   * @param ids of what has none of our own, by key
   */
  private record Content(String today, boolean seeded, Map<String, String> ids) {}

  private DemoLog(Path file, Content content) {
    this.file = file;
    this.today = LocalDate.parse(content.today());
    this.seeded = content.seeded();
    this.ids = new TreeMap<>(content.ids());
  }

  /**
   * @param today for the first start
   */
  static DemoLog read(Path file, LocalDate today) throws IOException {
    Content beginning = new Content(today.toString(), false, Map.of());
    DemoLog log = new DemoLog(file, Json.read(file, Content.class).orElse(beginning));
    log.write();
    return log;
  }

  LocalDate today() {
    return today;
  }

  static boolean isSeeded(Path file) throws IOException {
    return Json.read(file, Content.class).filter(Content::seeded).isPresent();
  }

  synchronized void seeded() {
    seeded = true;
    ids.clear();
    write();
  }

  synchronized Optional<String> id(String key) {
    return Optional.ofNullable(ids.get(key));
  }

  synchronized void know(String key, String id) {
    ids.put(key, id);
    write();
  }

  private synchronized void write() {
    try {
      Json.write(file, new Content(today.toString(), seeded, ids));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
