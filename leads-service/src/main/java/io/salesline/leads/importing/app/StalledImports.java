package io.salesline.leads.importing.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** How many files of leads are being read and have not moved for five minutes, as a gauge. */
@ApplicationScoped
class StalledImports {

  private static final Logger LOG = Logger.getLogger(StalledImports.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ReadersOfFiles readers;
  private final Time time;
  private volatile long last;

  StalledImports(ReadersOfFiles readers, Time time, MeterRegistry metrics) {
    this.readers = readers;
    this.time = time;
    Gauge.builder("salesline.leads.imports.stalled", this, stalled -> stalled.last)
        .register(metrics);
  }

  /** The gauge keeps its last value while the database is away. */
  @Scheduled(
      every = "{salesline.measure-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return Chore.turn(
        LOG,
        "files that stand still are not counted",
        readers.stalled(time.now().minus(PATIENCE)).invoke(count -> last = count));
  }
}
