package io.salesline.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that can be found again: ids are reused, an id together with a start time is not.
 *
 * @param pid process id
 * @param startTime ISO-8601 instant
 */
public record ProcessIdentity(long pid, String startTime) {

  /** The system derives start times from its boot time, which a clock correction moves a little. */
  private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

  public static ProcessIdentity of(ProcessHandle process) {
    Instant start = process.info().startInstant().orElse(Instant.EPOCH);
    return new ProcessIdentity(process.pid(), start.toString());
  }

  /** The process, if it still lives. */
  public Optional<ProcessHandle> find() {
    return ProcessHandle.of(pid).filter(this::startedThen).filter(Processes::isAlive);
  }

  private boolean startedThen(ProcessHandle process) {
    Instant recorded = Instant.parse(startTime);
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(recorded, actual).abs())
        .filter(difference -> difference.compareTo(CLOCK_CORRECTION) <= 0)
        .isPresent();
  }
}
