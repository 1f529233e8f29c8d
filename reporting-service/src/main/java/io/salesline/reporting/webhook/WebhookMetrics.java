package io.salesline.reporting.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts attempts by what became of them. */
@ApplicationScoped
class WebhookMetrics {

  private final MeterRegistry metrics;

  WebhookMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void sent(Letter letter, Outcome outcome, boolean dead) {
    String what = outcome.isTaken() ? "delivered" : dead ? "dead" : "failed";
    metrics
        .counter(
            "salesline.webhooks.attempts", "format", letter.to().format().key(), "outcome", what)
        .increment();
  }
}
