package io.salesline.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Reads batches from Kafka so that each event counts once, whatever is redelivered: what is applied
 * and the note that it was applied are one transaction. A record that cannot be read, or comes
 * after a gap, goes to the dead letters and parks its key; the other keys go on. While PostgreSQL
 * is away the batch waits.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Pool pool;
  private final InboxStore store;
  private final Commands commands;
  private final MeterRegistry metrics;

  Inbox(Pool pool, InboxStore store, Commands commands, MeterRegistry metrics) {
    this.pool = pool;
    this.store = store;
    this.commands = commands;
    this.metrics = metrics;
  }

  /** Folds a whole batch in one transaction of the raw client. */
  public Uni<Void> project(
      String consumer, ConsumerRecords<String, byte[]> batch, Projection projection) {
    var messages = listOf(batch);
    if (messages.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var timer = Timer.start(metrics);
    return untilItWorks(consumer, () -> foldOrSplit(consumer, messages, projection))
        .eventually(() -> timer.stop(metrics.timer("salesline.inbox.batch", "consumer", consumer)));
  }

  /** Answers the events that concern the reaction, one transaction each, in order. */
  public Uni<Void> react(
      String consumer, ConsumerRecords<String, byte[]> batch, Reaction reaction) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (var message : listOf(batch)) {
      all = all.chain(() -> untilItWorks(consumer, () -> answerOne(consumer, message, reaction)));
    }
    return all;
  }

  // ── Projections ───────────────────────────────────────────────────────────────────────────────

  private Uni<Void> foldOrSplit(
      String consumer, List<ConsumerRecord<String, byte[]>> messages, Projection projection) {
    return fold(consumer, messages, projection)
        .onFailure(Poison::isPoison)
        .recoverWithUni(failure -> split(consumer, messages, projection, failure));
  }

  /** A poisonous batch is folded record by record, so that only the culprit's key is parked. */
  private Uni<Void> split(
      String consumer,
      List<ConsumerRecord<String, byte[]>> messages,
      Projection projection,
      Throwable failure) {
    if (messages.size() == 1) {
      return buryOne(consumer, messages.getFirst(), failure);
    }
    Uni<Void> all = Uni.createFrom().voidItem();
    for (var message : messages) {
      all = all.chain(() -> foldOrSplit(consumer, List.of(message), projection));
    }
    return all;
  }

  private Uni<Void> fold(
      String consumer, List<ConsumerRecord<String, byte[]>> messages, Projection projection) {
    return pool.withTransaction(transaction -> foldIn(transaction, consumer, messages, projection))
        .call(
            triage ->
                triage.accepted().isEmpty()
                    ? Uni.createFrom().voidItem()
                    : projection.committed(triage.accepted()))
        .invoke(triage -> count(consumer, triage))
        .replaceWithVoid();
  }

  private Uni<Triage> foldIn(
      SqlConnection transaction,
      String consumer,
      List<ConsumerRecord<String, byte[]>> messages,
      Projection projection) {
    return store
        .lock(transaction, consumer, partitionsOf(messages))
        .chain(() -> store.known(transaction, consumer, keysOf(messages)))
        .map(known -> sorted(messages, projection.keepsRevisions(), known))
        .call(triage -> applied(transaction, triage, projection))
        .call(triage -> store.advance(transaction, consumer, triage.advanced()))
        .call(triage -> store.bury(transaction, consumer, triage.dead()));
  }

  private static Triage sorted(
      List<ConsumerRecord<String, byte[]>> messages,
      boolean keepsRevisions,
      InboxStore.Known known) {
    var triage = new Triage(keepsRevisions, known.revisions(), known.parked());
    messages.forEach(triage::sort);
    return triage;
  }

  private static Uni<Void> applied(
      SqlConnection transaction, Triage triage, Projection projection) {
    return triage.accepted().isEmpty()
        ? Uni.createFrom().voidItem()
        : projection.apply(transaction, triage.accepted());
  }

  private Uni<Void> buryOne(
      String consumer, ConsumerRecord<String, byte[]> message, Throwable failure) {
    LOG.errorf(failure, "%s cannot apply %s", consumer, placeOf(message));
    var letter = new DeadLetter(message, Poison.reason(failure), true);
    return pool.withTransaction(transaction -> store.bury(transaction, consumer, List.of(letter)))
        .invoke(() -> countDead(consumer, 1));
  }

  // ── Reactions ─────────────────────────────────────────────────────────────────────────────────

  private Uni<Void> answerOne(
      String consumer, ConsumerRecord<String, byte[]> message, Reaction reaction) {
    InboundEvent event;
    try {
      event = Envelope.open(message);
      if (!reaction.concerns(event)) {
        return Uni.createFrom().voidItem();
      }
    } catch (UnreadableEvent unreadable) {
      return buryOne(consumer, message, unreadable);
    }
    return pool.withConnection(connection -> store.known(connection, consumer, Set.of(event.key())))
        .chain(known -> answerUnlessParked(consumer, message, event, reaction, known))
        .onFailure(Poison::isPoison)
        .recoverWithUni(failure -> buryOne(consumer, message, failure));
  }

  private Uni<Void> answerUnlessParked(
      String consumer,
      ConsumerRecord<String, byte[]> message,
      InboundEvent event,
      Reaction reaction,
      InboxStore.Known known) {
    if (known.parked().contains(event.key())) {
      var letter = new DeadLetter(message, "waits behind a parked record of its key", false);
      return pool.withTransaction(transaction -> store.bury(transaction, consumer, List.of(letter)))
          .invoke(() -> countDead(consumer, 1));
    }
    return commands
        .runAsSystem(consumer, unit -> answer(consumer, event, reaction, unit))
        .invoke(fresh -> countAnswered(consumer, fresh))
        .replaceWithVoid();
  }

  private static Uni<Boolean> answer(
      String consumer, InboundEvent event, Reaction reaction, UnitOfWork unit) {
    return advanced(unit.session(), consumer, event)
        .call(fresh -> fresh ? reaction.to(event, unit) : Uni.createFrom().voidItem());
  }

  /** True when no later event of the key was answered before. Locks the key's row. */
  private static Uni<Boolean> advanced(
      Mutiny.Session session, String consumer, InboundEvent event) {
    return session
        .createNativeQuery(
            """
            insert into inbox_revision (consumer, key, revision) values (:consumer, :key, :revision)
            on conflict (consumer, key) do update set revision = excluded.revision
              where inbox_revision.revision < excluded.revision
            """)
        .setParameter("consumer", consumer)
        .setParameter("key", event.key())
        .setParameter("revision", event.revision())
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  // ── Both ──────────────────────────────────────────────────────────────────────────────────────

  private Uni<Void> untilItWorks(
      String consumer, java.util.function.Supplier<Uni<? extends Void>> work) {
    return Uni.createFrom()
        .deferred(work)
        .onFailure()
        .invoke(failure -> LOG.warnf("%s waits: %s", consumer, failure))
        .onFailure()
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .indefinitely();
  }

  private void count(String consumer, Triage triage) {
    metrics
        .counter("salesline.inbox.applied", "consumer", consumer)
        .increment(triage.accepted().size());
    metrics.counter("salesline.inbox.skipped", "consumer", consumer).increment(triage.skipped());
    countDead(consumer, triage.dead().size());
    for (DeadLetter letter : triage.dead()) {
      LOG.warnf("%s: %s is dead: %s", consumer, placeOf(letter.message()), letter.reason());
    }
  }

  private void countAnswered(String consumer, boolean fresh) {
    String outcome = fresh ? "salesline.inbox.applied" : "salesline.inbox.skipped";
    metrics.counter(outcome, "consumer", consumer).increment();
  }

  private void countDead(String consumer, int letters) {
    metrics.counter("salesline.inbox.dead.letters", "consumer", consumer).increment(letters);
  }

  private static List<ConsumerRecord<String, byte[]>> listOf(
      ConsumerRecords<String, byte[]> batch) {
    var messages = new ArrayList<ConsumerRecord<String, byte[]>>(batch.count());
    batch.forEach(messages::add);
    return messages;
  }

  private static Set<String> keysOf(List<ConsumerRecord<String, byte[]>> messages) {
    var keys = new HashSet<String>();
    messages.forEach(
        message -> keys.add(message.key() == null ? DeadLetter.NO_KEY : message.key()));
    return keys;
  }

  private static Set<String> partitionsOf(List<ConsumerRecord<String, byte[]>> messages) {
    var partitions = new HashSet<String>();
    messages.forEach(message -> partitions.add(message.topic() + "-" + message.partition()));
    return partitions;
  }

  private static String placeOf(ConsumerRecord<String, byte[]> message) {
    return message.topic() + "-" + message.partition() + "@" + message.offset();
  }
}
