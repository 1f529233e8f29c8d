package io.salesline.platform.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Counts on a schedule, so that a scrape asks the database nothing. */
@ApplicationScoped
class Counting {

  private static final Logger LOG = Logger.getLogger(Counting.class);

  private final List<Kept> all;
  private final Time time;

  private record Kept(Counted counted, AtomicLong last) {

    static Kept in(MeterRegistry metrics, Counted counted) {
      return new Kept(counted, metrics.gauge(counted.gauge(), new AtomicLong()));
    }
  }

  Counting(@All List<Counted> all, Time time, MeterRegistry metrics) {
    this.all = all.stream().map(counted -> Kept.in(metrics, counted)).toList();
    this.time = time;
  }

  /** A gauge keeps its last value while the database is away. */
  @Scheduled(
      every = "{salesline.measure-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> count() {
    return InTurn.each(all, this::count);
  }

  private Uni<Void> count(Kept kept) {
    return Chore.turn(
        LOG,
        kept.counted().gauge() + " is not counted",
        kept.counted().count(time.now()).invoke(kept.last()::set));
  }
}
