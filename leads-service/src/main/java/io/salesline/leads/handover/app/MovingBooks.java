package io.salesline.leads.handover.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.customer.app.TransferringCustomers;
import io.salesline.leads.customer.domain.HandedOver;
import io.salesline.leads.handover.app.Handovers.Batch;
import io.salesline.leads.handover.domain.Handover;
import io.salesline.leads.lead.app.TransferringLeads;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Carries handovers out, whichever replica comes first: a transaction a batch. Whatever stops it,
 * it goes on with the records that have not gone yet.
 */
@ApplicationScoped
class MovingBooks {

  private static final Logger LOG = Logger.getLogger(MovingBooks.class);
  private static final int BATCH = 200;

  /** Then the others get a turn; it goes on within a second. */
  private static final int BATCHES = 20;

  private final Commands commands;
  private final Handovers handovers;
  private final TransferringLeads leads;
  private final TransferringCustomers customers;

  MovingBooks(
      Commands commands,
      Handovers handovers,
      TransferringLeads leads,
      TransferringCustomers customers) {
    this.commands = commands;
    this.handovers = handovers;
    this.leads = leads;
    this.customers = customers;
  }

  @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> goOn() {
    Uni<Void> turn =
        handovers.underWay().chain(some -> some ? goOn(BATCHES) : Uni.createFrom().voidItem());
    return Chore.turn(LOG, "a batch of a handover waits", turn);
  }

  private Uni<Void> goOn(int batches) {
    return commands
        .runAsSystem("hand-over", this::step)
        .chain(more -> more && batches > 1 ? goOn(batches - 1) : Uni.createFrom().voidItem());
  }

  /** One batch of one handover. False when there is nothing to do. */
  private Uni<Boolean> step(UnitOfWork unit) {
    return handovers
        .next(unit)
        .chain(
            next ->
                next.map(handover -> step(unit, handover).replaceWith(true))
                    .orElseGet(() -> Uni.createFrom().item(false)));
  }

  private Uni<Void> step(UnitOfWork unit, Handover handover) {
    return handovers
        .batch(unit, handover.id(), BATCH)
        .chain(
            batch ->
                batch
                    .map(some -> move(unit, handover, some))
                    .orElseGet(() -> handovers.finish(unit, handover.id(), unit.now())));
  }

  private Uni<Void> move(UnitOfWork unit, Handover handover, Batch batch) {
    return transfer(unit, handover, batch)
        .chain(moved -> handovers.settle(unit, handover.id(), batch, moved));
  }

  private Uni<List<UUID>> transfer(UnitOfWork unit, Handover handover, Batch batch) {
    return switch (batch.kind()) {
      case LEAD -> leads.transfer(unit, batch.records(), handover.from(), batch.successor());
      case CUSTOMER ->
          customers.transfer(unit, batch.records(), handedOver(handover), batch.successor());
    };
  }

  private static HandedOver handedOver(Handover handover) {
    return new HandedOver(handover.id(), handover.from());
  }
}
