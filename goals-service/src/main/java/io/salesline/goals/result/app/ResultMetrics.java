package io.salesline.goals.result.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts what metrics found in events. A batch that is rolled back is found again, and so is
 * counted again.
 */
@Startup
@ApplicationScoped
class ResultMetrics {

  private final Counter counted;

  ResultMetrics(MeterRegistry metrics) {
    this.counted = metrics.counter("salesline.results.counted");
  }

  void counted(int findings) {
    counted.increment(findings);
  }
}
