package io.salesline.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The processor time of the whole system, all its processes and theirs; the load's own is not in
 * it.
 */
final class CpuTime {

  /** Linux counts in hundredths of a second for user space, whatever the kernel's tick. */
  private static final double MILLIS_A_TICK = 10;

  private static final int UTIME = 11;

  private final LocalRun system;
  private final double began;

  private CpuTime(LocalRun system) throws IOException {
    this.system = system;
    this.began = now();
  }

  static CpuTime of(LocalRun system) throws IOException {
    return new CpuTime(system);
  }

  double millisSince() throws IOException {
    return now() - began;
  }

  private double now() throws IOException {
    double ticks = 0;
    for (long pid : system.pids()) {
      ticks += ticksOf(pid);
      for (long child : children(pid)) {
        ticks += ticksOf(child);
      }
    }
    return ticks * MILLIS_A_TICK;
  }

  /** PostgreSQL's backends; the services' own processes are parts and counted as such. */
  private List<Long> children(long pid) throws IOException {
    List<Long> parts = system.pids();
    List<Long> children = new ArrayList<>();
    ProcessHandle.of(pid)
        .ifPresent(
            process ->
                process
                    .children()
                    .map(ProcessHandle::pid)
                    .filter(child -> !parts.contains(child))
                    .forEach(children::add));
    return children;
  }

  /** User and system time, with that of children that have ended. */
  private static long ticksOf(long pid) throws IOException {
    Path stat = Path.of("/proc", Long.toString(pid), "stat");
    if (!Files.exists(stat)) {
      return 0;
    }
    String line = Files.readString(stat);
    String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
    long ticks = 0;
    for (int i = UTIME; i < UTIME + 4; i++) {
      ticks += Long.parseLong(fields[i]);
    }
    return ticks;
  }
}
