package io.salesline.local.system;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.supervisor.Backoff;
import io.salesline.local.supervisor.Part;
import io.salesline.local.supervisor.PartEvents;
import io.salesline.local.supervisor.Supervised;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The supervised parts of one system. */
final class Crew {

  /** Before everything was ready once, a part that dies so often will not come up by patience. */
  private static final int MOST_DEATHS = 5;

  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration LOOK_EVERY = Duration.ofMillis(50);

  private final DataDirectory data;
  private final PartEvents events;
  private final Map<String, Supervised> members = new ConcurrentHashMap<>();
  private final Set<ProcessHandle> errands = ConcurrentHashMap.newKeySet();
  private boolean stopping;

  Crew(DataDirectory data, PartEvents events) {
    this.data = data;
    this.events = events;
  }

  synchronized void begin(Part part) {
    if (stopping) {
      throw new Stopped();
    }
    members.put(part.name(), new Supervised(part, Backoff.USUAL, events).begin());
  }

  /**
   * Returns when the part is ready.
   *
   * @throws Failure when it does not get there
   * @throws Stopped when everything is being stopped
   */
  void awaitReady(String name) {
    Supervised member = members.get(name);
    Instant deadline = Instant.now().plus(START_LIMIT);
    while (!member.isReady()) {
      if (isStopping()) {
        throw new Stopped();
      }
      if (member.deathsInARow() >= MOST_DEATHS || Instant.now().isAfter(deadline)) {
        throw new Failure(Reason.PART_FAILED, "part.failed", name, data.log(name));
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  /** Takes charge of a process that does one thing and ends, such as a migration. */
  synchronized <P extends Process> P onErrand(P process) {
    errands.removeIf(errand -> !errand.isAlive());
    errands.add(process.toHandle());
    if (stopping) {
      process.destroyForcibly();
    }
    return process;
  }

  /** From now on nothing begins, and what only prepared something is given up. */
  synchronized void close() {
    stopping = true;
    errands.forEach(ProcessHandle::destroyForcibly);
  }

  /** Stops some members at the same time; those that never began are passed over. */
  void stop(Duration limit, String... names) throws Exception {
    List<Callable<Void>> stops =
        Stream.of(names)
            .map(members::get)
            .filter(member -> member != null)
            .map(member -> stopping(member, limit))
            .toList();
    Together.run(stops);
  }

  private static Callable<Void> stopping(Supervised member, Duration limit) {
    return () -> {
      member.stop(limit);
      return null;
    };
  }
}
