package io.salesline.local.supervisor;

import io.salesline.local.home.Json;
import io.salesline.local.process.ProcessIdentity;
import io.salesline.local.supervisor.SystemFile.RunningPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps the file true from the first process on: a successor must find all that we started. */
public final class SystemRecord {

  private final Path file;
  private final String origin;
  private final ProcessIdentity launcher = ProcessIdentity.of(ProcessHandle.current());
  private final Map<String, RunningPart> parts = new LinkedHashMap<>();
  private boolean ready;

  public SystemRecord(Path file, String origin, List<String> order) {
    this.file = file;
    this.origin = origin;
    order.forEach(name -> parts.put(name, null));
  }

  public synchronized void put(RunningPart part) {
    parts.put(part.name(), part);
    write();
  }

  public synchronized void ready() {
    ready = true;
    write();
  }

  private void write() {
    List<RunningPart> known = parts.values().stream().filter(part -> part != null).toList();
    try {
      Json.write(file, new SystemFile(origin, launcher, ready, known));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After a clean stop there is nothing to find. */
  public synchronized void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
