package io.salesline.leads.response.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import io.salesline.leads.response.domain.Escalation;
import io.salesline.leads.response.domain.EscalationStep;
import io.salesline.leads.response.domain.ResponseOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * Counts what became of first responses, and the working time that answers took, in buckets from
 * five minutes to two days of eight hours. All is there from the start, at nothing.
 */
@Startup
@ApplicationScoped
class ResponseMetrics {

  private static final Duration[] LIMITS =
      Stream.of(5, 10, 15, 30, 60, 120, 240, 480, 960)
          .map(Duration::ofMinutes)
          .toArray(Duration[]::new);

  private final MeterRegistry metrics;

  ResponseMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
    Stream.of(ResponseOutcome.MET, ResponseOutcome.MISSED, ResponseOutcome.LEFT)
        .forEach(outcome -> count(outcome, 0));
    Stream.of(ResponseOutcome.MET, ResponseOutcome.MISSED).forEach(this::time);
    Stream.of(EscalationStep.values()).forEach(step -> count(step, 0));
  }

  void answered(Responses.Ended ended) {
    count(ended.outcome(), 1);
    time(ended.outcome()).record(Duration.ofSeconds(ended.workedSeconds()));
  }

  /** Its owner no longer has the lead, and never turned to it. */
  void left(Responses.Ended ended) {
    count(ended.outcome(), 1);
  }

  void escalated(Escalation escalation) {
    count(escalation.step(), 1);
  }

  private Timer time(ResponseOutcome outcome) {
    return Timer.builder("salesline.leads.response.time")
        .tag("outcome", outcome.key())
        .serviceLevelObjectives(LIMITS)
        .register(metrics);
  }

  private void count(ResponseOutcome outcome, int more) {
    metrics.counter("salesline.leads.responses", "outcome", outcome.key()).increment(more);
  }

  private void count(EscalationStep step, int more) {
    metrics.counter("salesline.leads.response.escalations", "step", step.key()).increment(more);
  }
}
