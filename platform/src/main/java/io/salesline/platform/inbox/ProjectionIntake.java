package io.salesline.platform.inbox;

import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Folds batches through a {@link Projection}. */
final class ProjectionIntake implements Intake {

  private final String consumer;
  private final Projection projection;
  private final Pool pool;
  private final InboxStore store;
  private final Burial burial;
  private final InboxMetrics metrics;

  ProjectionIntake(
      String consumer,
      Projection projection,
      Pool pool,
      InboxStore store,
      Burial burial,
      InboxMetrics metrics) {
    this.consumer = consumer;
    this.projection = projection;
    this.pool = pool;
    this.store = store;
    this.burial = burial;
    this.metrics = metrics;
  }

  @Override
  public String consumer() {
    return consumer;
  }

  /** A poisonous batch is folded record by record, so that only the culprit's key is parked. */
  @Override
  public Uni<Void> take(List<ConsumerRecord<String, byte[]>> messages) {
    return fold(messages)
        .onFailure(Poison::isPoison)
        .recoverWithUni(
            failure ->
                messages.size() == 1 ? bury(messages.getFirst(), failure) : oneByOne(messages));
  }

  private Uni<Void> oneByOne(List<ConsumerRecord<String, byte[]>> messages) {
    return InTurn.each(messages, message -> take(List.of(message)));
  }

  private Uni<Void> fold(List<ConsumerRecord<String, byte[]>> messages) {
    return pool.withTransaction(transaction -> foldIn(transaction, messages))
        .call(this::tell)
        .replaceWithVoid();
  }

  private Uni<Triage> foldIn(
      SqlConnection transaction, List<ConsumerRecord<String, byte[]>> messages) {
    return store
        .lock(transaction, consumer, partitionsOf(messages))
        .chain(() -> store.known(transaction, consumer, keysOf(messages)))
        .map(known -> sorted(messages, known))
        .call(triage -> apply(transaction, triage))
        .call(triage -> burial.of(transaction, consumer, triage.dead()));
  }

  private Uni<Void> apply(SqlConnection transaction, Triage triage) {
    if (triage.accepted().isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return projection
        .apply(transaction, triage.accepted())
        .chain(() -> store.advance(transaction, consumer, triage.advanced()));
  }

  private Triage sorted(List<ConsumerRecord<String, byte[]>> messages, InboxStore.Known known) {
    var triage = new Triage(projection.keepsRevisions(), known.revisions(), known.parked());
    messages.forEach(triage::sort);
    return triage;
  }

  private Uni<Void> tell(Triage triage) {
    metrics.applied(consumer, triage.accepted().size());
    metrics.skipped(consumer, triage.skipped());
    metrics.dead(consumer, triage.dead());
    return triage.accepted().isEmpty()
        ? Uni.createFrom().voidItem()
        : projection.committed(triage.accepted());
  }

  private Uni<Void> bury(ConsumerRecord<String, byte[]> message, Throwable failure) {
    var letters = List.of(new DeadLetter(message, Poison.reason(failure), true));
    return pool.withTransaction(transaction -> burial.of(transaction, consumer, letters))
        .invoke(() -> metrics.dead(consumer, letters));
  }

  @Override
  public Uni<Void> retry(StoredLetter letter) {
    return pool.withTransaction(transaction -> retryIn(transaction, letter))
        .call(this::tell)
        .replaceWithVoid();
  }

  private Uni<Triage> retryIn(SqlConnection transaction, StoredLetter letter) {
    var messages = List.of(letter.message());
    return store
        .lock(transaction, consumer, partitionsOf(messages))
        .chain(() -> store.known(transaction, consumer, keysOf(messages)))
        .map(known -> sorted(messages, new InboxStore.Known(known.revisions(), Set.of())))
        .invoke(ProjectionIntake::mustLive)
        .call(triage -> apply(transaction, triage))
        .call(() -> store.forget(transaction, letter));
  }

  private static void mustLive(Triage triage) {
    if (!triage.dead().isEmpty()) {
      throw new UnreadableEvent(triage.dead().getFirst().reason());
    }
  }

  private static Set<String> keysOf(List<ConsumerRecord<String, byte[]>> messages) {
    var keys = new HashSet<String>();
    messages.forEach(message -> keys.add(DeadLetter.keyOf(message)));
    return keys;
  }

  private static Set<String> partitionsOf(List<ConsumerRecord<String, byte[]>> messages) {
    var partitions = new HashSet<String>();
    messages.forEach(message -> partitions.add(message.topic() + "-" + message.partition()));
    return partitions;
  }
}
