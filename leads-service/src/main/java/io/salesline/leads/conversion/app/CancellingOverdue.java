package io.salesline.leads.conversion.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.conversion.domain.Cancellation;
import io.salesline.leads.id.LeadId;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Gives up conversions whose deadline has passed. Every replica looks for them; the database sees
 * to it that each is given up once.
 */
@ApplicationScoped
class CancellingOverdue {

  private static final Logger LOG = Logger.getLogger(CancellingOverdue.class);

  private final Commands commands;
  private final Conversions conversions;
  private final SettlingConversion settling;
  private final Time time;

  CancellingOverdue(
      Commands commands, Conversions conversions, SettlingConversion settling, Time time) {
    this.commands = commands;
    this.conversions = conversions;
    this.settling = settling;
    this.time = time;
  }

  @Scheduled(
      every = "{salesline.conversion.sweep-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return Chore.turn(
        LOG,
        "overdue conversions wait",
        conversions
            .anyOverdue(time.now())
            .chain(any -> any ? cancelAll() : Uni.createFrom().voidItem()));
  }

  /** One transaction each: a conversion that cannot be given up does not keep the others. */
  private Uni<Void> cancelAll() {
    return InTurn.whilst(
        one -> one, () -> commands.runAsSystem("cancel-overdue-conversion", this::cancelOne));
  }

  private Uni<Boolean> cancelOne(UnitOfWork unit) {
    return conversions.lockOverdue(unit, unit.now()).chain(lead -> cancel(unit, lead));
  }

  private Uni<Boolean> cancel(UnitOfWork unit, Optional<LeadId> overdue) {
    return overdue.isEmpty()
        ? Uni.createFrom().item(false)
        : settling
            .cancel(unit, overdue.get(), new Cancellation.TimedOut(unit.now()))
            .replaceWith(true);
  }
}
