package io.salesline.leads.conversion.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.salesline.leads.conversion.domain.Conversion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Counts conversions by what came of them, {@code converted}, {@code late} (after it was given up),
 * {@code refused} or {@code timed-out}, and how long that took.
 */
@Startup
@ApplicationScoped
class ConversionOutcomes {

  private final MeterRegistry metrics;

  ConversionOutcomes(MeterRegistry metrics) {
    this.metrics = metrics;
    List.of("converted", "late", "refused", "timed-out").forEach(outcome -> count(outcome, 0));
  }

  void count(String outcome, Conversion conversion) {
    count(outcome, 1);
    metrics
        .timer("salesline.leads.conversion.duration", "outcome", outcome)
        .record(conversion.duration());
  }

  private void count(String outcome, int more) {
    metrics.counter("salesline.leads.conversions", "outcome", outcome).increment(more);
  }
}
