package io.salesline.pipeline.review.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Brings reviews that wait for too long before the directors. Every replica looks for them; the
 * database sees to it that each is escalated once.
 */
@ApplicationScoped
class EscalatingReviews {

  private static final Logger LOG = Logger.getLogger(EscalatingReviews.class);

  private final Commands commands;
  private final Reviews reviews;
  private final Journal journal;

  EscalatingReviews(Commands commands, Reviews reviews, Journal journal) {
    this.commands = commands;
    this.reviews = reviews;
    this.journal = journal;
  }

  @Scheduled(
      every = "{salesline.review.escalate-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> escalate() {
    return Chore.turn(LOG, "overdue reviews wait", all());
  }

  /** One transaction each: a review that cannot be escalated does not keep the others. */
  private Uni<Void> all() {
    return InTurn.whilst(more -> more, () -> commands.runAsSystem("escalate-review", this::one));
  }

  private Uni<Boolean> one(UnitOfWork unit) {
    return reviews
        .nextOverdue(unit)
        .chain(
            review ->
                review == null
                    ? Uni.createFrom().item(false)
                    : journal.record(unit, review.escalate(unit.now())).replaceWith(true));
  }
}
