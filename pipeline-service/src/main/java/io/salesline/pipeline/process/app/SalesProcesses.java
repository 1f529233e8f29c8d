package io.salesline.pipeline.process.app;

import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The stage maps. A version never changes, so each is read once and kept. */
@ApplicationScoped
public class SalesProcesses {

  /** A new version is in force everywhere this long after its release. */
  private static final Duration KEPT = Duration.ofSeconds(10);

  private record Active(int version, Instant until) {}

  private final StoredProcesses stored;
  private final Time time;
  private final Map<Integer, SalesProcess> known = new ConcurrentHashMap<>();
  private volatile Active active = new Active(0, Instant.MIN);

  SalesProcesses(StoredProcesses stored, Time time) {
    this.stored = stored;
    this.time = time;
  }

  /**
   * @return fails with a 404 {@link Refusal} when there is no such version
   */
  public Uni<SalesProcess> require(int version) {
    SalesProcess process = known.get(version);
    if (process != null) {
      return Uni.createFrom().item(process);
    }
    return stored
        .find(version)
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .invoke(found -> known.put(version, found));
  }

  /** The one that new deals start on. */
  public Uni<SalesProcess> current() {
    Instant now = time.now();
    Active last = active;
    if (now.isBefore(last.until())) {
      return require(last.version());
    }
    return stored
        .activeAt(now)
        .invoke(version -> active = new Active(version, now.plus(KEPT)))
        .chain(this::require);
  }
}
