package io.salesline.goals.goal.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.salesline.goals.goal.domain.GoalEvent;
import io.salesline.goals.goal.domain.GoalEvent.GoalBackOnPace;
import io.salesline.goals.goal.domain.GoalEvent.GoalMet;
import io.salesline.goals.goal.domain.GoalState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * How many active goals are green, amber and red, as every replica saw them at its last look; and
 * how often goals were told to be met, off pace or back. All is there from the start, at nothing.
 */
@Startup
@ApplicationScoped
class GoalMetrics {

  private final MeterRegistry metrics;
  private volatile Map<GoalState, Integer> last = Map.of();

  GoalMetrics(MeterRegistry metrics) {
    this.metrics = metrics;
    for (GoalState state : GoalState.values()) {
      Gauge.builder("salesline.goals.active", this, goals -> goals.count(state))
          .tag("state", state.key())
          .register(metrics);
    }
    told("met", 0);
    told("off-pace", 0);
    told("back-on-pace", 0);
  }

  void looked(Map<GoalState, Integer> states) {
    last = Map.copyOf(states);
  }

  /** After their commit. */
  void told(List<GoalEvent> events) {
    events.forEach(event -> told(what(event), 1));
  }

  private static String what(GoalEvent event) {
    return switch (event) {
      case GoalMet met -> "met";
      case GoalBackOnPace back -> "back-on-pace";
      default -> "off-pace";
    };
  }

  private void told(String what, int more) {
    metrics.counter("salesline.goals.told", "what", what).increment(more);
  }

  private double count(GoalState state) {
    return last.getOrDefault(state, 0);
  }
}
