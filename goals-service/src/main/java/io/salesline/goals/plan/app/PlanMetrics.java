package io.salesline.goals.plan.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * How long changes of plans took, by how they were changed: from the plan's lock to the last row
 * that was written.
 */
@ApplicationScoped
class PlanMetrics {

  private static final Duration[] LIMITS =
      Stream.of(10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final MeterRegistry metrics;

  PlanMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  void changed(ChangeOfPlan how, Duration took) {
    Timer.builder("salesline.plans.changes")
        .tag("how", how.key())
        .serviceLevelObjectives(LIMITS)
        .register(metrics)
        .record(took);
  }
}
