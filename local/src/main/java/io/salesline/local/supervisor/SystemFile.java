package io.salesline.local.supervisor;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.salesline.local.home.Json;
import io.salesline.local.process.ProcessIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What runs, as the launcher writes it down for the other commands and for its successor.
 *
 * @param origin the one address for people and programs, such as {@code http://127.0.0.1:8080}
 * @param launcher our own process
 * @param ready whether everything was ready once
 */
public record SystemFile(
    String origin, ProcessIdentity launcher, boolean ready, List<RunningPart> parts) {

  /**
   * One part.
   *
   * @param management base URL of health and metrics, or null
   * @param startTime ISO-8601 instant at which its process began
   */
  public record RunningPart(
      String name, long pid, String address, String management, String startTime) {

    public static RunningPart of(Part part, ProcessHandle process) {
      return of(part.name(), part.address(), part.management(), process);
    }

    public static RunningPart of(
        String name, String address, String management, ProcessHandle process) {
      ProcessIdentity identity = ProcessIdentity.of(process);
      return new RunningPart(name, identity.pid(), address, management, identity.startTime());
    }

    @JsonIgnore
    public ProcessIdentity identity() {
      return new ProcessIdentity(pid, startTime);
    }
  }

  public static Optional<SystemFile> read(Path file) throws IOException {
    return Json.read(file, SystemFile.class);
  }

  /** Whether the launcher that wrote this still lives. */
  @JsonIgnore
  public boolean isRunning() {
    return launcher.find().isPresent();
  }
}
