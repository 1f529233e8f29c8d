package io.salesline.leads.erasure.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** How many erasures a service should have answered and has not, as a gauge. */
@ApplicationScoped
class OverdueErasures {

  private static final Logger LOG = Logger.getLogger(OverdueErasures.class);

  private final Erasures erasures;
  private final Time time;
  private volatile long last;

  OverdueErasures(Erasures erasures, Time time, MeterRegistry metrics) {
    this.erasures = erasures;
    this.time = time;
    Gauge.builder("salesline.erasures.overdue", this, overdue -> overdue.last).register(metrics);
  }

  /** The gauge keeps its last value while the database is away. */
  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return Chore.turn(
        LOG,
        "overdue erasures are not counted",
        erasures.overdue(time.now()).invoke(count -> last = count));
  }
}
