package io.salesline.system.running;

import io.salesline.local.process.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A process of the system under test: only ever one that the system says it started.
 *
 * @param management base URL of health and metrics, or null
 */
public record Part(String name, long pid, String address, String management) {

  /** kill -9. */
  public void kill() {
    process().destroyForcibly();
  }

  /** Holds it, alive but doing nothing, until {@link #goOn}. */
  public void hold() {
    signal("STOP");
  }

  public void goOn() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      Processes.signal(process(), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessHandle process() {
    return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError(name + " does not run"));
  }
}
