package io.salesline.leads.assignment.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Gives leads that wait to people, by the rules; in every replica, as often as any waits. */
@ApplicationScoped
class Assigning {

  private static final Logger LOG = Logger.getLogger(Assigning.class);

  private final Commands commands;
  private final AssignmentQueue queue;
  private final AssigningBatch batch;
  private final AssignmentSettings settings;
  private final Time time;

  Assigning(
      Commands commands,
      AssignmentQueue queue,
      AssigningBatch batch,
      AssignmentSettings settings,
      Time time) {
    this.commands = commands;
    this.queue = queue;
    this.batch = batch;
    this.settings = settings;
    this.time = time;
  }

  @Scheduled(
      every = "{salesline.assignment.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> assign() {
    return Chore.turn(LOG, "leads wait for their assignment", offer().chain(this::assignDue));
  }

  /** After the rules have changed; a transaction a batch. */
  private Uni<Void> offer() {
    return queue.anyToOffer().chain(any -> any ? offerAll() : Uni.createFrom().voidItem());
  }

  private Uni<Void> offerAll() {
    return InTurn.whilst(
        more -> more,
        () -> commands.runAsSystem("offer-leads", unit -> queue.offer(unit, settings.offer())));
  }

  private Uni<Void> assignDue() {
    return queue.anyDue(time.now()).chain(any -> any ? all() : Uni.createFrom().voidItem());
  }

  /** A transaction a batch. */
  private Uni<Void> all() {
    return InTurn.whilst(
        taken -> taken == settings.batch(),
        () -> commands.runAsSystem("assign-leads", unit -> batch.assign(unit, settings.batch())));
  }
}
