package io.salesline.platform.live;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The model's last change number in this process, and those who wait for the next. */
@ApplicationScoped
public class Bell {

  private final Map<UniEmitter<? super Long>, Long> waiting = new ConcurrentHashMap<>();
  private volatile long latest;
  private volatile boolean silent;

  /**
   * Notes a change number and wakes all that wait for one as high. Lower numbers are late echoes.
   */
  public void ring(long change) {
    synchronized (this) {
      latest = Math.max(latest, change);
    }
    waiting.forEach((emitter, seen) -> wake(emitter, seen));
  }

  /** Wakes everybody for the last time: this process stops. */
  void silence() {
    silent = true;
    waiting.forEach((emitter, seen) -> wake(emitter, seen));
  }

  boolean isSilent() {
    return silent;
  }

  public long latest() {
    return latest;
  }

  /** The latest change number, as soon as it is above the one seen. */
  Uni<Long> after(long seen) {
    return Uni.createFrom().emitter(emitter -> await(emitter, seen));
  }

  private void await(UniEmitter<? super Long> emitter, long seen) {
    emitter.onTermination(() -> waiting.remove(emitter));
    waiting.put(emitter, seen);
    // It may have rung between the asking and the waiting.
    wake(emitter, seen);
  }

  private void wake(UniEmitter<? super Long> emitter, long seen) {
    long now = latest;
    if ((now > seen || silent) && waiting.remove(emitter) != null) {
      emitter.complete(now);
    }
  }
}
