package io.salesline.leads.conversion.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.leads.conversion.domain.Conversion;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Counts conversions by what came of them, {@code converted}, {@code late} (after it was given up),
 * {@code refused} or {@code timed-out}, and how long that took.
 */
@ApplicationScoped
class ConversionOutcomes {

  private final MeterRegistry metrics;

  ConversionOutcomes(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void count(String outcome, Conversion conversion) {
    metrics.counter("salesline.leads.conversions", "outcome", outcome).increment();
    metrics
        .timer("salesline.leads.conversion.duration", "outcome", outcome)
        .record(conversion.duration());
  }
}
