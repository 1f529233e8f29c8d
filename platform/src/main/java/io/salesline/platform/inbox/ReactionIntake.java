package io.salesline.platform.inbox;

import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers events through a {@link Reaction}, each in a transaction of its own. */
final class ReactionIntake implements Intake {

  private static final String ADVANCE =
      """
      insert into inbox_revision (consumer, key, revision) values (:consumer, :key, :revision)
      on conflict (consumer, key) do update set revision = excluded.revision
        where inbox_revision.revision < excluded.revision
      """;

  private final String consumer;
  private final Reaction reaction;
  private final Pool pool;
  private final InboxStore store;
  private final Burial burial;
  private final Commands commands;
  private final InboxMetrics metrics;

  ReactionIntake(
      String consumer,
      Reaction reaction,
      Pool pool,
      InboxStore store,
      Burial burial,
      Commands commands,
      InboxMetrics metrics) {
    this.consumer = consumer;
    this.reaction = reaction;
    this.pool = pool;
    this.store = store;
    this.burial = burial;
    this.commands = commands;
    this.metrics = metrics;
  }

  @Override
  public String consumer() {
    return consumer;
  }

  @Override
  public Uni<Void> take(List<ConsumerRecord<String, byte[]>> messages) {
    return InTurn.each(messages, this::takeOne);
  }

  private Uni<Void> takeOne(ConsumerRecord<String, byte[]> message) {
    InboundEvent event;
    try {
      event = Envelope.open(message);
    } catch (UnreadableEvent unreadable) {
      return bury(new DeadLetter(message, unreadable.getMessage(), true));
    }
    if (!reaction.concerns(event)) {
      return Uni.createFrom().voidItem();
    }
    return pool.withConnection(connection -> store.known(connection, consumer, Set.of(event.key())))
        .chain(known -> answerUnlessParked(message, event, known))
        .onFailure(Poison::isPoison)
        .recoverWithUni(failure -> bury(new DeadLetter(message, Poison.reason(failure), true)));
  }

  private Uni<Void> answerUnlessParked(
      ConsumerRecord<String, byte[]> message, InboundEvent event, InboxStore.Known known) {
    return known.parked().contains(event.key()) ? bury(DeadLetter.behind(message)) : answer(event);
  }

  private Uni<Void> answer(InboundEvent event) {
    return commands
        .runAsSystem(consumer, unit -> answerIn(unit, event))
        .invoke(this::count)
        .replaceWithVoid();
  }

  /** False when this event, or a later one of its key, was answered before. */
  private Uni<Boolean> answerIn(UnitOfWork unit, InboundEvent event) {
    return advanced(unit.session(), event)
        .call(fresh -> fresh ? reaction.to(event, unit) : Uni.createFrom().voidItem());
  }

  private Uni<Boolean> advanced(Mutiny.Session session, InboundEvent event) {
    return session
        .createNativeQuery(ADVANCE)
        .setParameter("consumer", consumer)
        .setParameter("key", event.key())
        .setParameter("revision", event.revision())
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  private void count(boolean fresh) {
    if (fresh) {
      metrics.applied(consumer, 1);
    } else {
      metrics.skipped(consumer, 1);
    }
  }

  private Uni<Void> bury(DeadLetter letter) {
    var letters = List.of(letter);
    return pool.withTransaction(transaction -> burial.of(transaction, consumer, letters))
        .invoke(() -> metrics.dead(consumer, letters));
  }

  /** Answered before it is forgotten: a halt in between answers it twice, which changes nothing. */
  @Override
  public Uni<Void> retry(StoredLetter letter) {
    var event = Envelope.open(letter.message());
    return answer(event)
        .chain(() -> pool.withTransaction(transaction -> store.forget(transaction, letter)));
  }
}
