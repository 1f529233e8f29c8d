package io.salesline.reporting.rebuild;

import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Retelling;
import io.salesline.reporting.model.Fold;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One of the topics that the model is made of, and how far it is read. */
final class Source implements AutoCloseable {

  private static final int MOST = 50_000;

  private final SqlConnection connection;
  private final Retelling topic;
  private final Fold fold;
  private final Revisions revisions;
  private Map<Integer, Long> next = new HashMap<>();
  private long read;

  Source(SqlConnection connection, Retelling topic, Fold fold, Revisions revisions) {
    this.connection = connection;
    this.topic = topic;
    this.fold = fold;
    this.revisions = revisions;
  }

  long read() {
    return read;
  }

  /** Until the transaction ends the services apply nothing more of it. */
  void hold() {
    topic.hold(connection);
  }

  /** All that the services have applied so far, folded as they fold it, in a transaction. */
  void follow() {
    follow(this::fold, source -> {});
  }

  /** The same, a transaction a step: they wait for no more locks of customers than of one batch. */
  void catchUp() {
    follow(this::foldAlone, source -> {});
  }

  /** The same, taken another way. */
  void follow(Consumer<List<InboundEvent>> taking, Consumer<Source> progress) {
    Map<Integer, Long> before;
    do {
      before = next;
      var step = topic.next(connection, next, MOST);
      if (!step.events().isEmpty()) {
        taking.accept(step.events());
      }
      next = step.next();
      read += step.events().size();
      progress.accept(this);
    } while (!next.equals(before));
  }

  private void foldAlone(List<InboundEvent> events) {
    Transaction transaction = connection.begin().await().indefinitely();
    fold(events);
    transaction.commit().await().indefinitely();
  }

  private void fold(List<InboundEvent> events) {
    List<InboundEvent> next = InOrder.after(revisions.of(connection, events), events);
    if (!next.isEmpty()) {
      fold.into(connection, next).await().indefinitely();
      revisions.note(connection, next);
    }
  }

  Map<Integer, Long> position() {
    return next;
  }

  @Override
  public void close() {
    topic.close();
  }

  /** What was read since then did not last. */
  void backTo(Map<Integer, Long> position) {
    next = position;
  }
}
