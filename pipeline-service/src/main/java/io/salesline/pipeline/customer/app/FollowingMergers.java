package io.salesline.pipeline.customer.app;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Gives what is with a customer that turned out to be another to that one, a batch a transaction;
 * also what comes later and names the old one. Every replica looks; a lock on each record sees to
 * it that it is told once.
 */
@ApplicationScoped
class FollowingMergers {

  private static final Logger LOG = Logger.getLogger(FollowingMergers.class);
  private static final int BATCH = 100;

  private final Commands commands;
  private final List<MovingReferences> features;

  FollowingMergers(Commands commands, @All List<MovingReferences> features) {
    this.commands = commands;
    this.features = features;
  }

  @Scheduled(
      every = "{salesline.mergers.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Chore.turn(LOG, "what is with merged customers waits", all());
  }

  private Uni<Void> all() {
    return InTurn.each(features, this::move);
  }

  private Uni<Void> move(MovingReferences feature) {
    return InTurn.whilst(
        moved -> moved == BATCH,
        () -> commands.runAsSystem("follow-merger", unit -> feature.move(unit, BATCH)));
  }
}
