package io.salesline.reporting.inbox;

import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.SortKey;
import io.salesline.reporting.alert.Story;
import io.salesline.reporting.sql.Bindings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads and marks what is in somebody's inbox: told to them, and of a subject that they see. */
@ApplicationScoped
class Inboxes {

  static final SortKey<Entry, Place> SORT_KEY =
      SortKey.byTime(
          entry -> entry.story().raisedAt(), entry -> entry.story().alertId(), Place::new);

  private static final String VISIBLE =
      "t.member_id = %1$s and (%2$s or a.owner_id in (select member_id from visible_members(%1$s, %3$s)))";

  private static final String LIST =
      """
      select %s, t.read_at from alert_recipient t join %s on a.id = t.alert_id
      where %s order by t.raised_at desc, t.alert_id desc limit %s
      """;

  /** Counting stops where it would take long; who has as many reads no number. */
  private static final String UNREAD =
      """
      select count(*) as unread from (
        select from alert_recipient t join alert a on a.id = t.alert_id
        where %s and t.read_at is null limit 1000) counted
      """;

  private static final String READ =
      """
      update alert_recipient t set read_at = :now from alert a
      where a.id = t.alert_id and t.member_id = :scope_member and t.read_at is null and a.id = :alert
      """;
  private static final String HOLDS =
      """
      select count(*) from alert_recipient t join alert a on a.id = t.alert_id
      where t.member_id = :scope_member and a.id = :alert and %s
      """
          .formatted(Scope.ownerIn("a.owner_id"));
  private static final String READ_ALL =
      """
      update alert_recipient t set read_at = :now
      where t.member_id = :scope_member and t.read_at is null and t.raised_at <= :until
      """;

  /** After which a list goes on. */
  record Place(Instant raisedAt, UUID alert) {}

  /**
   * @param readAt null while it is unread
   */
  record Entry(Story story, Instant readAt) {}

  /** What is asked for; an empty filter leaves all. */
  record Filter(Optional<String> kind, Optional<Boolean> open, Optional<Boolean> unread) {}

  private final Pool pool;

  Inboxes(Pool pool) {
    this.pool = pool;
  }

  Uni<List<Entry>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    var bindings = new Bindings();
    var where = new StringBuilder(visible(scope, bindings));
    filter.kind().ifPresent(kind -> where.append(" and a.kind = ").append(bindings.add(kind)));
    filter
        .open()
        .ifPresent(
            open ->
                where.append(open ? " and a.cleared_at is null" : " and a.cleared_at is not null"));
    filter
        .unread()
        .ifPresent(
            unread ->
                where.append(unread ? " and t.read_at is null" : " and t.read_at is not null"));
    after.ifPresent(
        place ->
            where
                .append(" and (t.raised_at, t.alert_id) < (")
                .append(bindings.add(place.raisedAt().atOffset(ZoneOffset.UTC)))
                .append(", ")
                .append(bindings.add(place.alert()))
                .append(")"));
    String sql = LIST.formatted(Story.COLUMNS, Story.FROM, where, bindings.add(most));
    return pool.preparedQuery(sql).execute(bindings.tuple()).map(Inboxes::entries);
  }

  private static String visible(Scope scope, Bindings bindings) {
    return VISIBLE.formatted(
        bindings.add(scope.member()), bindings.add(scope.all()), bindings.add(scope.today()));
  }

  private static List<Entry> entries(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(Inboxes::entry).toList();
  }

  private static Entry entry(Row row) {
    OffsetDateTime read = row.getOffsetDateTime("read_at");
    return new Entry(Story.of(row), read == null ? null : read.toInstant());
  }

  /** At most 1000. */
  Uni<Integer> unread(Scope scope) {
    var bindings = new Bindings();
    String sql = UNREAD.formatted(visible(scope, bindings));
    return pool.preparedQuery(sql)
        .execute(bindings.tuple())
        .map(rows -> rows.iterator().next().getInteger("unread"));
  }

  /** Fails with 404 for what is not in it. */
  Uni<Void> read(UnitOfWork work, UUID alert) {
    return work.scope()
        .bind(work.session().createNativeQuery(HOLDS, Long.class).setParameter("alert", alert))
        .getSingleResult()
        .invoke(Inboxes::requireOne)
        .chain(() -> mark(work, alert));
  }

  private static void requireOne(long found) {
    if (found == 0) {
      throw Refusal.notFound();
    }
  }

  private static Uni<Void> mark(UnitOfWork work, UUID alert) {
    return work.session()
        .createNativeQuery(READ)
        .setParameter("now", work.now())
        .setParameter("scope_member", work.caller().memberId())
        .setParameter("alert", alert)
        .executeUpdate()
        .replaceWithVoid();
  }

  /** What was raised until then. */
  Uni<Void> readAll(UnitOfWork work, Instant until) {
    return work.session()
        .createNativeQuery(READ_ALL)
        .setParameter("now", work.now())
        .setParameter("scope_member", work.caller().memberId())
        .setParameter("until", until)
        .executeUpdate()
        .replaceWithVoid();
  }
}
