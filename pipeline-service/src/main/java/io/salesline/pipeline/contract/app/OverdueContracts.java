package io.salesline.pipeline.contract.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** How many contracts have an overdue instalment, as a gauge. */
@ApplicationScoped
class OverdueContracts {

  private static final Logger LOG = Logger.getLogger(OverdueContracts.class);

  private final ContractQueries contracts;
  private final Time time;
  private volatile long last;

  OverdueContracts(ContractQueries contracts, Time time, MeterRegistry metrics) {
    this.contracts = contracts;
    this.time = time;
    Gauge.builder("salesline.contracts.overdue", this, overdue -> overdue.last).register(metrics);
  }

  /** The gauge keeps its last value while the database is away. */
  @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return Chore.turn(
        LOG,
        "overdue contracts are not counted",
        contracts.overdue(time.today()).invoke(overdue -> last = overdue));
  }
}
