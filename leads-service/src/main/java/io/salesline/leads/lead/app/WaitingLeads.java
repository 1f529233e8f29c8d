package io.salesline.leads.lead.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.lead.app.LeadQueries.Waiting;
import io.salesline.leads.lead.domain.WaitingAge;
import io.salesline.platform.command.Chore;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * How many leads nobody has, by how long they have waited and whether somebody had them before, and
 * how long the oldest has waited, in seconds, as gauges. Counted on a schedule, so that a scrape
 * asks the database nothing.
 */
@ApplicationScoped
class WaitingLeads {

  private static final Logger LOG = Logger.getLogger(WaitingLeads.class);

  private final LeadQueries leads;
  private final Time time;
  private volatile List<Waiting> last = List.of();

  WaitingLeads(LeadQueries leads, Time time, MeterRegistry metrics) {
    this.leads = leads;
    this.time = time;
    Gauge.builder("salesline.leads.waiting", this, WaitingLeads::count).register(metrics);
    Gauge.builder("salesline.leads.waiting.oldest.age.seconds", this, WaitingLeads::oldest)
        .register(metrics);
    for (WaitingAge age : WaitingAge.values()) {
      register(metrics, age, false);
      register(metrics, age, true);
    }
  }

  private void register(MeterRegistry metrics, WaitingAge age, boolean returned) {
    Gauge.builder("salesline.leads.waiting.by.age", this, all -> all.count(age, returned))
        .tag("age", age.key())
        .tag("kind", returned ? "returned" : "fresh")
        .register(metrics);
  }

  /** The gauges keep their last values while the database is away. */
  @Scheduled(
      every = "{salesline.measure-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return Chore.turn(
        LOG,
        "waiting leads are not counted",
        leads.waiting(time.now()).invoke(waiting -> last = waiting));
  }

  private double count() {
    return last.stream().mapToLong(Waiting::count).sum();
  }

  private double count(WaitingAge age, boolean returned) {
    return last.stream()
        .filter(waiting -> waiting.age() == age && waiting.returned() == returned)
        .mapToLong(Waiting::count)
        .sum();
  }

  private double oldest() {
    return last.stream()
        .map(Waiting::since)
        .min(Comparator.naturalOrder())
        .map(this::secondsSince)
        .orElse(0.0);
  }

  private double secondsSince(Instant since) {
    return Duration.between(since, time.now()).toMillis() / 1000.0;
  }
}
