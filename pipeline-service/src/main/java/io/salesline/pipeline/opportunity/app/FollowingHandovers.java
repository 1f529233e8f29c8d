package io.salesline.pipeline.opportunity.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.pipeline.customer.app.HandedOverCustomers;
import io.salesline.pipeline.customer.app.HandedOverCustomers.HandedOver;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * The open deals that somebody has with a customer of their book follow when the book is handed
 * over: once, so that a deal which is given back afterwards stays where it was given. Every replica
 * looks; a lock on the customer sees to it that one does it.
 */
@ApplicationScoped
class FollowingHandovers {

  private static final Logger LOG = Logger.getLogger(FollowingHandovers.class);
  private static final int BATCH = 200;

  private final Commands commands;
  private final HandedOverCustomers customers;
  private final Opportunities opportunities;
  private final HandingOver handingOver;

  FollowingHandovers(
      Commands commands,
      HandedOverCustomers customers,
      Opportunities opportunities,
      HandingOver handingOver) {
    this.commands = commands;
    this.customers = customers;
    this.opportunities = opportunities;
    this.handingOver = handingOver;
  }

  @Scheduled(
      every = "{salesline.handovers.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    Uni<Void> turn = customers.anyLeft().chain(any -> any ? all() : Uni.createFrom().voidItem());
    return Chore.turn(LOG, "deals of customers that were handed over wait", turn);
  }

  private Uni<Void> all() {
    return InTurn.whilst(more -> more, () -> commands.runAsSystem("follow-handover", this::step));
  }

  /** Some deals of one customer. False when there is nothing to do. */
  private Uni<Boolean> step(UnitOfWork unit) {
    return customers
        .next(unit)
        .chain(
            next ->
                next.map(customer -> follow(unit, customer).replaceWith(true))
                    .orElseGet(() -> Uni.createFrom().item(false)));
  }

  private Uni<Void> follow(UnitOfWork unit, HandedOver customer) {
    return opportunities
        .openWith(unit, customer.customer(), customer.from(), BATCH)
        .call(deals -> handingOver.handOver(unit, deals, customer.from(), customer.to()))
        .chain(
            deals ->
                deals.size() < BATCH
                    ? customers.followed(unit, customer)
                    : Uni.createFrom().voidItem());
  }
}
