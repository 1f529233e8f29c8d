package io.salesline.local.system;

import io.salesline.local.process.LogFollower;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Shows the logs of all parts on the terminal, each line with its part's name. */
final class LogTail {

  private static final Duration PERIOD = Duration.ofMillis(150);

  private final Terminal terminal;
  private final List<LogFollower> followers = new ArrayList<>();
  private final Thread thread = Thread.ofPlatform().daemon().name("logs").unstarted(this::run);
  private volatile boolean ending;

  LogTail(Terminal terminal) {
    this.terminal = terminal;
  }

  LogTail of(String part, Path log) throws IOException {
    followers.add(new LogFollower(log, line -> terminal.log(part, line)));
    return this;
  }

  LogTail begin() {
    thread.start();
    return this;
  }

  private void run() {
    while (!ending) {
      readAll();
      LockSupport.parkNanos(PERIOD.toNanos());
    }
    readAll();
  }

  private void readAll() {
    for (LogFollower follower : followers) {
      try {
        follower.read();
      } catch (IOException unreadable) {
        // A log that cannot be read must not stop what it tells about; the next look may succeed.
        continue;
      }
    }
  }

  /** Shows what is still unread. */
  void end() {
    ending = true;
    try {
      thread.join(PERIOD.multipliedBy(4));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
