package io.salesline.goals.organisation.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.salesline.goals.organisation.app.Heartbeats.Heartbeat;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Once a second: begins the organisation if it has not begun, then lets it be heard that it lives.
 * From the heartbeat the other services know how old their replica is.
 */
@ApplicationScoped
class OrganisationPulse {

  private static final Logger LOG = Logger.getLogger(OrganisationPulse.class);

  private final Commands commands;
  private final BeginningOrganisation beginning;
  private final Heartbeats heartbeats;
  private final Publication publication;
  private final MeterRegistry metrics;
  private volatile boolean begun;

  OrganisationPulse(
      Commands commands,
      BeginningOrganisation beginning,
      Heartbeats heartbeats,
      Publication publication,
      MeterRegistry metrics) {
    this.commands = commands;
    this.beginning = beginning;
    this.heartbeats = heartbeats;
    this.publication = publication;
    this.metrics = metrics;
  }

  boolean hasBegun() {
    return begun;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> pulse() {
    return begin()
        .chain(() -> commands.runAsSystem("organisation-heartbeat", this::beat))
        .onFailure()
        .recoverWithItem(this::missed);
  }

  private Uni<Void> begin() {
    return begun
        ? Uni.createFrom().voidItem()
        : commands.runAsSystem("organisation-begin", beginning::begin).invoke(() -> begun = true);
  }

  private Uni<Void> beat(UnitOfWork work) {
    return heartbeats.next(work).chain(due -> announce(work, due));
  }

  private Uni<Void> announce(UnitOfWork work, Optional<Heartbeat> due) {
    return due.map(heartbeat -> sent(work, heartbeat)).orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Void> sent(UnitOfWork work, Heartbeat heartbeat) {
    return publication
        .of(work, heartbeat)
        .invoke(() -> metrics.counter("salesline.organisation.heartbeats").increment());
  }

  /** The next second tries again; the replicas' age shows what was missed. */
  private Void missed(Throwable failure) {
    LOG.warnf("heartbeat missed: %s", failure);
    metrics.counter("salesline.organisation.heartbeats.missed").increment();
    return null;
  }
}
