package io.salesline.reporting.webhook;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** The webhooks. */
@ApplicationScoped
class Webhooks {

  static final int MOST = 100;

  static final SortKey<Webhook, Place> SORT_KEY =
      new SortKey<>(
          2,
          webhook -> Cursor.encode(webhook.name(), webhook.id()),
          cursor -> new Place(cursor.text(0), cursor.uuid(1)));

  private static final String LIST =
      """
      select to_jsonb(w)::text as webhook from webhook w
      where (w.name, w.id) > ($1, $2) order by w.name, w.id limit $3
      """;
  private static final String ONE =
      "select to_jsonb(w)::text as webhook from webhook w where w.id = $1";
  private static final String HOLD =
      "select cast(to_jsonb(w) as text) from webhook w where w.id = :id for update";
  private static final String FULL =
      "select cast(pg_advisory_xact_lock(8) as text), count(*) >= :most from webhook";
  private static final String FIELDS =
      """
      id, revision, name, format, url, secret, former_secret, former_until, kinds, severity, tells_cleared,
      language, quiet_from, quiet_to, digest, digest_at, active""";
  private static final String ROW =
      """
      select %1$s from json_to_record(cast(cast(:webhook as text) as json)) as r(id uuid, revision bigint,
        name text, format text, url text, secret text, former_secret text, former_until timestamptz, kinds text[],
        severity text, tells_cleared boolean, language text,
        quiet_from text, quiet_to text, digest text, digest_at text, active boolean)"""
          .formatted(FIELDS);
  private static final String ADD = "insert into webhook (%s) %s".formatted(FIELDS, ROW);
  private static final String CHANGE =
      "update webhook set (%s) = (%s) where id = :id".formatted(FIELDS, ROW);

  /** After which a list goes on. */
  record Place(String name, UUID id) {}

  private final Pool pool;

  Webhooks(Pool pool) {
    this.pool = pool;
  }

  Uni<List<Webhook>> list(Optional<Place> after, int most) {
    Place place = after.orElse(new Place("", new UUID(0, 0)));
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(place.name(), place.id(), most))
        .map(Webhooks::read);
  }

  /** Fails with 404. */
  Uni<Webhook> require(UUID id) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(id))
        .map(rows -> read(rows).stream().findFirst().orElseThrow(Refusal::notFound));
  }

  private static List<Webhook> read(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> WebhookRow.read(row.getString("webhook")))
        .toList();
  }

  /** For a change; fails with 404. */
  Uni<Webhook> hold(UnitOfWork work, UUID id) {
    return work.session()
        .createNativeQuery(HOLD, String.class)
        .setParameter("id", id)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).orElseThrow(Refusal::notFound))
        .map(WebhookRow::read);
  }

  /** Fails with 409 {@code too-many-webhooks}. */
  Uni<Webhook> add(UnitOfWork work, Webhook webhook) {
    return work.session()
        .createNativeQuery(FULL, Object[].class)
        .setParameter("most", MOST)
        .getSingleResult()
        .invoke(row -> requireRoom((Boolean) row[1]))
        .chain(() -> written(work.session().createNativeQuery(ADD), webhook));
  }

  private static void requireRoom(boolean full) {
    if (full) {
      throw Refusal.conflict("too-many-webhooks", "most", MOST);
    }
  }

  Uni<Webhook> change(UnitOfWork work, Webhook webhook) {
    return written(
        work.session().createNativeQuery(CHANGE).setParameter("id", webhook.id()), webhook);
  }

  private static Uni<Webhook> written(Mutiny.MutationQuery query, Webhook webhook) {
    return query
        .setParameter("webhook", WebhookRow.write(webhook))
        .executeUpdate()
        .replaceWith(webhook);
  }
}
