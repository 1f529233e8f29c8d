package io.salesline.leads.response.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.leads.response.domain.Escalation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Counts what became of first responses, and the working time that answers took. */
@ApplicationScoped
class ResponseMetrics {

  private final MeterRegistry metrics;

  ResponseMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void answered(Responses.Ended ended) {
    count(ended);
    metrics
        .timer("salesline.leads.response.time", "outcome", ended.outcome().key())
        .record(Duration.ofSeconds(ended.workedSeconds()));
  }

  /** Its owner no longer has the lead, and never turned to it. */
  void left(Responses.Ended ended) {
    count(ended);
  }

  private void count(Responses.Ended ended) {
    metrics.counter("salesline.leads.responses", "outcome", ended.outcome().key()).increment();
  }

  void escalated(Escalation escalation) {
    metrics
        .counter("salesline.leads.response.escalations", "step", escalation.step().key())
        .increment();
  }
}
