package io.salesline.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** What the relay has done. */
final class RelayMetrics {

  private final Counter published;
  private final Counter aborts;
  private final Timer batches;

  RelayMetrics(MeterRegistry metrics) {
    this.published = metrics.counter("salesline.relay.published");
    this.aborts = metrics.counter("salesline.relay.aborts");
    this.batches = metrics.timer("salesline.relay.batch");
  }

  void published(int rows) {
    published.increment(rows);
  }

  void aborted() {
    aborts.increment();
  }

  <T> T timed(Supplier<T> work) {
    return batches.record(work);
  }
}
