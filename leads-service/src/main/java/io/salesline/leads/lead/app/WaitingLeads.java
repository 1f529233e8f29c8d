package io.salesline.leads.lead.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** How many leads nobody has, and how long the oldest has waited, in seconds, as gauges. */
@ApplicationScoped
class WaitingLeads {

  private static final Logger LOG = Logger.getLogger(WaitingLeads.class);

  private final LeadQueries leads;
  private volatile LeadQueries.Waiting last = new LeadQueries.Waiting(0, 0);

  WaitingLeads(LeadQueries leads, MeterRegistry metrics) {
    this.leads = leads;
    Gauge.builder("salesline.leads.waiting", this, waiting -> waiting.last.count())
        .register(metrics);
    Gauge.builder(
            "salesline.leads.waiting.oldest.age.seconds",
            this,
            waiting -> waiting.last.oldestSeconds())
        .register(metrics);
  }

  /** The gauges keep their last values while the database is away. */
  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return Chore.turn(
        LOG, "waiting leads are not counted", leads.waiting().invoke(waiting -> last = waiting));
  }
}
