package io.salesline.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Processes that need not be our children. */
public final class Processes {

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private Processes() {}

  /** Whether it runs; one that has ended but was not collected by its parent does not. */
  public static boolean isAlive(ProcessHandle process) {
    // Asked again, as it may have been collected, and its folder be gone, in between.
    return process.isAlive() && !isZombie(process.pid()) && process.isAlive();
  }

  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException noSuchFolder) {
      return false;
    }
  }

  /** Its arguments, the program first; empty when they cannot be seen. */
  static List<String> arguments(ProcessHandle process) {
    try {
      // Java itself gives up on a command line of more than a page.
      String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
      return List.of(line.split("\0"));
    } catch (IOException noSuchFolder) {
      return process.info().arguments().map(List::of).orElse(List.of());
    }
  }

  /** Returns when it has ended. */
  public static void awaitEnd(ProcessHandle process) {
    while (isAlive(process)) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  /** Returns whether it ended within the limit. */
  public static boolean awaitEnd(ProcessHandle process, Duration limit) {
    Instant deadline = Instant.now().plus(limit);
    while (isAlive(process)) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    return true;
  }

  /** Asks a process to end, and ends it when it has not after the limit. */
  public static void end(ProcessHandle process, Duration limit) {
    process.destroy();
    if (!awaitEnd(process, limit)) {
      process.destroyForcibly();
      awaitEnd(process, limit);
    }
  }

  /** Sends a signal that Java has no name for, such as {@code INT}. */
  public static void signal(ProcessHandle process, String name) throws IOException {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
