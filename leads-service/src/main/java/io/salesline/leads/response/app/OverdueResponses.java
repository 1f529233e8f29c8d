package io.salesline.leads.response.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** To how many leads nobody has turned although the time is up, as a gauge. */
@ApplicationScoped
class OverdueResponses {

  private static final Logger LOG = Logger.getLogger(OverdueResponses.class);

  private final ResponseQueries responses;
  private final Time time;
  private volatile long last;

  OverdueResponses(ResponseQueries responses, Time time, MeterRegistry metrics) {
    this.responses = responses;
    this.time = time;
    Gauge.builder("salesline.leads.responses.overdue", this, overdue -> overdue.last)
        .register(metrics);
  }

  /** The gauge keeps its last value while the database is away. */
  @Scheduled(
      every = "{salesline.measure-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return Chore.turn(
        LOG,
        "overdue responses are not counted",
        responses.overdue(time.now()).invoke(count -> last = count));
  }
}
