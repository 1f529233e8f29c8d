package io.salesline.goals.result.messaging;

import io.quarkus.scheduler.Scheduled;
import io.salesline.goals.result.app.Counting;
import io.salesline.goals.result.app.Histories;
import io.salesline.goals.result.app.Histories.History;
import io.salesline.goals.result.app.ResultChanges;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.EventType;
import io.salesline.goals.result.domain.Streams;
import io.salesline.platform.command.Chore;
import io.salesline.platform.inbox.Rereading;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Counts for a new metric what happened before it was defined: its topic is read from the
 * beginning, step by step, each in a transaction that notes how far it came; so a restart goes on
 * from there. Where it has read what the live consumer has applied, the metric is live from the
 * same transaction on.
 */
@ApplicationScoped
class CountingHistory {

  private static final Logger LOG = Logger.getLogger(CountingHistory.class);
  private static final int MOST = 5_000;

  private final Histories histories;
  private final Rereading rereading;
  private final Counting counting;
  private final ResultChanges changes;
  private final Pool pool;

  CountingHistory(
      Histories histories,
      Rereading rereading,
      Counting counting,
      ResultChanges changes,
      Pool pool) {
    this.histories = histories;
    this.rereading = rereading;
    this.counting = counting;
    this.changes = changes;
    this.pool = pool;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Chore.turn(
        LOG, "the history of a metric is not counted", InTurn.whilst(more -> more, this::step));
  }

  private Uni<Boolean> step() {
    return pool.withTransaction(this::step).call(more -> more ? changes.counted() : none());
  }

  /** False where there was nothing to count. */
  private Uni<Boolean> step(SqlConnection transaction) {
    return histories
        .next(transaction)
        .chain(found -> found.isEmpty() ? none() : step(transaction, found.get()));
  }

  private static Uni<Boolean> none() {
    return Uni.createFrom().item(false);
  }

  private Uni<Boolean> step(SqlConnection transaction, History history) {
    Definition metric = history.metric();
    EventType type = typeOf(metric);
    return rereading
        .step(
            transaction, ResultEvents.consumerOf(type.stream()), type.topic(), history.next(), MOST)
        .call(
            read ->
                counting.count(transaction, List.of(metric), FactOfEvent.readAll(read.events())))
        .call(read -> histories.reached(transaction, metric.number(), read.next(), read.ends()))
        .chain(read -> read.upToDate() ? end(transaction, metric) : Uni.createFrom().voidItem())
        .replaceWith(true);
  }

  private Uni<Void> end(SqlConnection transaction, Definition metric) {
    LOG.infof("metric %s has counted what happened before", metric.metric().key());
    return histories.end(transaction, metric.number());
  }

  private static EventType typeOf(Definition metric) {
    String first = metric.sources().getFirst().types().iterator().next();
    return Streams.shipped().find(first).orElseThrow();
  }
}
