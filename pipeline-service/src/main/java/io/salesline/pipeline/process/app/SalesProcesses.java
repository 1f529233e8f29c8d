package io.salesline.pipeline.process.app;

import io.salesline.pipeline.process.domain.Life;
import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The versions that deals follow. What a published version says never changes, so each is read and
 * compiled once and kept.
 */
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
   * @return fails with a 404 {@link Refusal} when there is no such version, or only a draft
   */
  public Uni<SalesProcess> require(int version) {
    SalesProcess process = known.get(version);
    return process == null ? published(version) : Uni.createFrom().item(process);
  }

  /** As it is in its life now: whether deals may still come to it. */
  public Uni<SalesProcess> published(int version) {
    return stored.find(version).map(SalesProcesses::published).invoke(this::keep);
  }

  private static SalesProcess published(ProcessVersion version) {
    if (version == null || version.life() == Life.DRAFT) {
      throw Refusal.notFound();
    }
    return SalesProcess.of(version);
  }

  private void keep(SalesProcess process) {
    known.put(process.version(), process);
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

  /** Looks anew for the one that new deals start on: it was changed here. */
  public void forgetCurrent() {
    active = new Active(0, Instant.MIN);
  }
}
