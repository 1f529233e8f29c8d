package io.salesline.reporting.model;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.time.Time;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How long after its commit an event is in the model. */
@ApplicationScoped
class Freshness {

  private final Timer timer;
  private final Time time;

  Freshness(MeterRegistry metrics, Time time) {
    this.time = time;
    this.timer =
        Timer.builder("salesline.reporting.freshness")
            .description("From an event's commit to its place in the read model")
            .serviceLevelObjectives(
                Duration.ofMillis(5),
                Duration.ofMillis(10),
                Duration.ofMillis(15),
                Duration.ofMillis(25),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(60))
            .register(metrics);
  }

  void applied(List<InboundEvent> events) {
    Instant now = time.now();
    for (InboundEvent event : events) {
      Duration age = Duration.between(event.recordedAt(), now);
      timer.record(age.isNegative() ? Duration.ZERO : age);
    }
  }
}
