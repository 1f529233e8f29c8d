package io.salesline.reporting.webhook;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What was sent to whom, and messages that somebody asks for. */
@ApplicationScoped
class SentMessages {

  static final SortKey<DeliveryBody, Long> SORT_KEY =
      new SortKey<>(1, delivery -> Cursor.encode(delivery.place()), cursor -> cursor.number(0));

  private static final String FIELDS =
      "d.id, d.alert_id, d.what, d.state, d.attempts, d.status, d.failure, d.written_at, d.due_at, d.ended_at, d.place";
  private static final String LIST =
      """
      select %s from webhook_delivery d
      where d.webhook_id = $1 and ($2 = '' or d.state = $2) and d.place < $3
      order by d.place desc limit $4
      """
          .formatted(FIELDS);
  private static final String ONE =
      "select %s from webhook_delivery d where d.webhook_id = $1 and d.id = $2".formatted(FIELDS);
  private static final String TEST =
      """
      insert into webhook_delivery (id, webhook_id, what, lane, due_at, written_at)
      values (:id, :webhook, 'test', :lane, :now, :now)
      """;
  private static final String HOLD =
      """
      select d.state from webhook_delivery d
      where d.webhook_id = :webhook and d.id = :id for update
      """;

  /** A message of its own, at the end of its subject's. */
  private static final String AGAIN =
      """
      insert into webhook_delivery (id, webhook_id, alert_id, what, lane, due_at, written_at)
      select :next, d.webhook_id, d.alert_id, d.what, d.lane, :now, :now
      from webhook_delivery d where d.id = :id
      """;

  private final Pool pool;

  SentMessages(Pool pool) {
    this.pool = pool;
  }

  /** The latest first. */
  Uni<List<DeliveryBody>> list(UUID webhook, String state, Optional<Long> after, int most) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(webhook, state, after.orElse(Long.MAX_VALUE), most))
        .map(
            rows -> StreamSupport.stream(rows.spliterator(), false).map(DeliveryBody::of).toList());
  }

  /** Fails with 404. */
  Uni<DeliveryBody> require(UUID webhook, UUID id) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(webhook, id))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .findFirst()
                    .map(DeliveryBody::of)
                    .orElseThrow(Refusal::notFound));
  }

  Uni<UUID> test(UnitOfWork work, UUID webhook) {
    UUID id = UUID.randomUUID();
    return work.session()
        .createNativeQuery(TEST)
        .setParameter("id", id)
        .setParameter("webhook", webhook)
        .setParameter("lane", "test:" + id)
        .setParameter("now", work.now())
        .executeUpdate()
        .replaceWith(id);
  }

  /** Fails with 404, and with 409 {@code delivery-waiting} for one that is on its way. */
  Uni<UUID> again(UnitOfWork work, UUID webhook, UUID id) {
    return work.session()
        .createNativeQuery(HOLD, String.class)
        .setParameter("webhook", webhook)
        .setParameter("id", id)
        .getSingleResultOrNull()
        .invoke(SentMessages::requireEnded)
        .chain(() -> write(work, id));
  }

  private static void requireEnded(String state) {
    if (state == null) {
      throw Refusal.notFound();
    }
    if (state.equals("waiting") || state.equals("collected")) {
      throw Refusal.conflict("delivery-waiting");
    }
  }

  private static Uni<UUID> write(UnitOfWork work, UUID id) {
    UUID next = UUID.randomUUID();
    return work.session()
        .createNativeQuery(AGAIN)
        .setParameter("next", next)
        .setParameter("id", id)
        .setParameter("now", work.now())
        .executeUpdate()
        .replaceWith(next);
  }
}
