package io.salesline.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jboss.logging.Logger;

/** What consumers have done, a consumer. */
final class InboxMetrics {

  private static final Logger LOG = Logger.getLogger(Inbox.class);

  private final MeterRegistry metrics;

  InboxMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void applied(String consumer, int events) {
    metrics.counter("salesline.inbox.applied", "consumer", consumer).increment(events);
  }

  void skipped(String consumer, int events) {
    metrics.counter("salesline.inbox.skipped", "consumer", consumer).increment(events);
  }

  void dead(String consumer, List<DeadLetter> letters) {
    metrics.counter("salesline.inbox.dead.letters", "consumer", consumer).increment(letters.size());
    for (DeadLetter letter : letters) {
      LOG.warnf("%s: %s is dead: %s", consumer, letter.place(), letter.reason());
    }
  }

  Uni<Void> timed(String consumer, Uni<Void> batch) {
    var started = Timer.start(metrics);
    var timer = metrics.timer("salesline.inbox.batch", "consumer", consumer);
    return batch.eventually(() -> started.stop(timer));
  }
}
