package io.salesline.leads.assignment.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what rules did with leads that came in. */
@Startup
@ApplicationScoped
class AssignmentMetrics {

  private final MeterRegistry metrics;

  AssignmentMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
    decided(0, 0);
  }

  /**
   * @param given to people
   * @param routed into other pools
   */
  void decided(int given, int routed) {
    metrics.counter("salesline.leads.assignments", "to", "member").increment(given);
    metrics.counter("salesline.leads.assignments", "to", "pool").increment(routed);
  }
}
