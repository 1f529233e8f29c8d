package io.salesline.pipeline.customer.app;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
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
  private final MergedCustomers merged;
  private final List<MovingReferences<?>> features;

  FollowingMergers(
      Commands commands, MergedCustomers merged, @All List<MovingReferences<?>> features) {
    this.commands = commands;
    this.merged = merged;
    this.features = features;
  }

  @Scheduled(
      every = "{salesline.mergers.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Chore.turn(LOG, "what is with merged customers waits", all());
  }

  private Uni<Void> all() {
    return InTurn.each(features, this::follow);
  }

  private Uni<Void> follow(MovingReferences<?> feature) {
    return InTurn.whilst(moved -> moved == BATCH, () -> batch(feature));
  }

  private Uni<Integer> batch(MovingReferences<?> feature) {
    return commands.runAsSystem("follow-merger", unit -> move(unit, feature));
  }

  private <T> Uni<Integer> move(UnitOfWork unit, MovingReferences<T> feature) {
    return feature.some(unit, BATCH).call(some -> move(unit, feature, some)).map(List::size);
  }

  private <T> Uni<Void> move(UnitOfWork unit, MovingReferences<T> feature, List<T> some) {
    return merged
        .survivors(unit, some.stream().map(feature::customerOf).toList())
        .chain(survivors -> move(unit, feature, some, survivors));
  }

  private <T> Uni<Void> move(
      UnitOfWork unit,
      MovingReferences<T> feature,
      List<T> some,
      Map<CustomerId, CustomerId> survivors) {
    return InTurn.each(
        some, kept -> feature.move(unit, kept, survivors.get(feature.customerOf(kept))));
  }
}
