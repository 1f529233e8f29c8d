package io.salesline.leads.lead.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How many leads nobody has, and how long the oldest has waited, in seconds, as gauges. */
@ApplicationScoped
class WaitingLeads {

  private final LeadQueries leads;
  private final Time time;
  private volatile double count = Double.NaN;
  private volatile double oldestSeconds = Double.NaN;

  WaitingLeads(LeadQueries leads, Time time, MeterRegistry metrics) {
    this.leads = leads;
    this.time = time;
    Gauge.builder("salesline.leads.waiting", this, waiting -> waiting.count).register(metrics);
    Gauge.builder(
            "salesline.leads.waiting.oldest.age.seconds", this, waiting -> waiting.oldestSeconds)
        .register(metrics);
  }

  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return leads
        .waiting()
        .invoke(this::tell)
        .replaceWithVoid()
        // The gauges keep their last values while the database is away.
        .onFailure()
        .recoverWithItem(() -> null);
  }

  private void tell(LeadQueries.Waiting waiting) {
    count = waiting.count();
    oldestSeconds =
        waiting.oldest() == null
            ? 0
            : Math.max(0, Duration.between(waiting.oldest(), time.now()).toMillis() / 1000.0);
  }
}
