package io.salesline.reporting.alert;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Raises what has waited for its days, and clears what rules have raised that are active no longer.
 * Every replica looks; the lock of a watch sees to it that each is raised once.
 */
@ApplicationScoped
class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);
  private static final int AT_ONCE = 200;

  private final Rules rules;
  private final Watches watches;
  private final Telling telling;
  private final Pool pool;
  private final Time time;

  Sweep(Rules rules, Watches watches, Telling telling, Pool pool, Time time) {
    this.rules = rules;
    this.watches = watches;
    this.telling = telling;
    this.pool = pool;
    this.time = time;
  }

  @Scheduled(
      every = "{salesline.alerts.sweep-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return Chore.turn(LOG, "alerts that are due are not raised", batches().chain(this::orphans));
  }

  private Uni<Void> batches() {
    return InTurn.whilst(full -> full, () -> committed(pool.withTransaction(this::raise)));
  }

  private Uni<Void> orphans() {
    return InTurn.whilst(full -> full, () -> committed(pool.withTransaction(this::abandon)));
  }

  private Uni<Boolean> committed(Uni<Telling.Told> transaction) {
    return transaction.invoke(telling::committed).map(told -> told.changes().size() == AT_ONCE);
  }

  private Uni<Telling.Told> raise(SqlConnection transaction) {
    return rules
        .active(transaction)
        .chain(active -> watches.due(transaction, active, time.now(), AT_ONCE))
        .chain(due -> record(transaction, due, due.stream().map(this::raised).toList()));
  }

  private Optional<Change> raised(Watch watch) {
    return watch.raiseIfDue(time.now());
  }

  private Uni<Telling.Told> abandon(SqlConnection transaction) {
    return rules
        .all(transaction)
        .chain(all -> watches.orphaned(transaction, all, AT_ONCE))
        .chain(left -> record(transaction, left, left.stream().map(this::abandoned).toList()));
  }

  private Optional<Change> abandoned(Watch watch) {
    return watch.abandon(time.now());
  }

  private Uni<Telling.Told> record(
      SqlConnection transaction, List<Watch> kept, List<Optional<Change>> changes) {
    List<Change> told = changes.stream().flatMap(Optional::stream).toList();
    return kept.isEmpty()
        ? Uni.createFrom().item(Telling.Told.NOTHING)
        : telling.record(transaction, kept, told);
  }
}
