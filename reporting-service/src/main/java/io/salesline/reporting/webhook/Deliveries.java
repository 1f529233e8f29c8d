package io.salesline.reporting.webhook;

import io.salesline.platform.reactive.InTurn;
import io.salesline.reporting.alert.Story;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Messages on their way. One in hand stays waiting, and is due again after a while: whoever dies
 * with it in hand lets it go. Of a subject only the first that waits is ever taken, so that a
 * webhook hears of it in order; the subjects do not wait for each other, nor do the webhooks.
 */
@ApplicationScoped
class Deliveries {

  private static final String BUSY =
      """
      select w.id from webhook w
      where w.active and exists (
        select from webhook_delivery d where d.webhook_id = w.id and d.state = 'waiting' and d.due_at <= $1)
      """;
  private static final String TAKE =
      """
      update webhook_delivery d set attempts = d.attempts + 1, due_at = $3
      where d.id in (
        select first.id from webhook_delivery first
        where first.webhook_id = $1 and first.state = 'waiting' and first.due_at <= $2
          and not exists (
            select from webhook_delivery earlier
            where earlier.webhook_id = first.webhook_id and earlier.lane = first.lane
              and earlier.state = 'waiting' and earlier.place < first.place)
        order by first.due_at, first.place
        limit $4 for update skip locked)
      returning d.id
      """;
  private static final String READ =
      """
      select d.id as delivery_id, d.attempts, d.what, d.written_at, to_jsonb(w)::text as webhook,
        d.alert_id, %s
      from webhook_delivery d join webhook w on w.id = d.webhook_id
      left join (%s) on a.id = d.alert_id
      where d.id = any($1::uuid[])
      """
          .formatted(Story.COLUMNS, Story.FROM);

  private static final String COLLECTED =
      """
      select d.what, %s
      from webhook_delivery d join (%s) on a.id = d.alert_id
      where d.digest_id = $1 order by d.place limit 500
      """
          .formatted(Story.COLUMNS, Story.FROM);

  /** Only by whoever has it in hand still: another may have taken it meanwhile. */
  private static final String TAKEN =
      """
      update webhook_delivery set state = 'delivered', ended_at = $3, status = $4, failure = null
      where id = $1 and attempts = $2 and state = 'waiting'
      """;

  private static final String FAILED =
      """
      update webhook_delivery set due_at = $3, status = $4, failure = $5,
        state = case when $6 then 'dead' else 'waiting' end, ended_at = case when $6 then $7::timestamptz end
      where id = $1 and attempts = $2 and state = 'waiting'
      """;
  private static final String FORGET =
      """
      delete from webhook_delivery where id in (
        select id from webhook_delivery
        where state = 'delivered' and ended_at < $1
          or state in ('dead', 'collected') and ended_at < $2
        limit 5000 for update skip locked)
      """;

  private final Pool pool;

  Deliveries(Pool pool) {
    this.pool = pool;
  }

  /** The webhooks that a message is due to. */
  Uni<List<UUID>> busy(Instant now) {
    return pool.preparedQuery(BUSY)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
        .map(rows -> ids(rows));
  }

  /**
   * Takes what is due to a webhook in hand.
   *
   * @param again when it is due again if nothing is heard of it
   */
  Uni<List<Letter>> take(UUID webhook, Instant now, Instant again, int most) {
    return pool.preparedQuery(TAKE)
        .execute(
            Tuple.of(webhook, now.atOffset(ZoneOffset.UTC), again.atOffset(ZoneOffset.UTC), most))
        .map(Deliveries::ids)
        .chain(this::read);
  }

  private Uni<List<Letter>> read(List<UUID> taken) {
    return taken.isEmpty()
        ? Uni.createFrom().item(List.of())
        : pool.preparedQuery(READ)
            .execute(Tuple.of(taken.toArray(UUID[]::new)))
            .map(Deliveries::letters)
            .chain(letters -> InTurn.all(letters, this::whole));
  }

  private static List<Letter> letters(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(Deliveries::letter).toList();
  }

  private static Letter letter(Row row) {
    return new Letter(
        row.getUUID("delivery_id"),
        row.getInteger("attempts"),
        row.getString("what"),
        row.getOffsetDateTime("written_at").toInstant(),
        WebhookRow.read(row.getString("webhook")),
        row.getUUID("alert_id") == null
            ? List.of()
            : List.of(new Letter.Item(row.getString("what"), Story.of(row))));
  }

  /** A digest is read with all that goes out in it, as far as a message may be long. */
  private Uni<Letter> whole(Letter letter) {
    return letter.isDigest()
        ? pool.preparedQuery(COLLECTED)
            .execute(Tuple.of(letter.id()))
            .map(Deliveries::items)
            .map(letter::telling)
        : Uni.createFrom().item(letter);
  }

  private static List<Letter.Item> items(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> new Letter.Item(row.getString("what"), Story.of(row)))
        .toList();
  }

  private static List<UUID> ids(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(row -> row.getUUID("id")).toList();
  }

  Uni<Void> taken(Letter letter, Outcome outcome, Instant now) {
    return pool.preparedQuery(TAKEN)
        .execute(
            Tuple.of(letter.id(), letter.attempt(), now.atOffset(ZoneOffset.UTC), outcome.status()))
        .replaceWithVoid();
  }

  /**
   * @param dead whether it is given up
   */
  Uni<Void> failed(Letter letter, Outcome outcome, Instant now, Duration pause, boolean dead) {
    Tuple values =
        Tuple.of(
            letter.id(),
            letter.attempt(),
            now.plus(pause).atOffset(ZoneOffset.UTC),
            outcome.status(),
            outcome.failure(),
            dead);
    values.addValue(now.atOffset(ZoneOffset.UTC));
    return pool.preparedQuery(FAILED).execute(values).replaceWithVoid();
  }

  Uni<Integer> forget(Instant delivered, Instant dead) {
    return pool.preparedQuery(FORGET)
        .execute(Tuple.of(delivered.atOffset(ZoneOffset.UTC), dead.atOffset(ZoneOffset.UTC)))
        .map(RowSet::rowCount);
  }
}
