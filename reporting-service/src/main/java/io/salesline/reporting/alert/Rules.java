package io.salesline.reporting.alert;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** The rules. */
@ApplicationScoped
class Rules {

  static final int MOST = 200;

  static final SortKey<Rule, Place> SORT_KEY =
      new SortKey<>(
          2,
          rule -> Cursor.encode(rule.kind(), rule.id()),
          cursor -> new Place(cursor.text(0), cursor.uuid(1)));

  /** Whoever changes a rule waits for the batches that go by it. */
  private static final String ACTIVE =
      "select to_jsonb(r)::text as rule from alert_rule r where r.active for share";

  private static final String ALL = "select to_jsonb(r)::text as rule from alert_rule r";

  private static final String LIST =
      """
      select to_jsonb(r)::text as rule from alert_rule r
      where (r.kind, r.id) > ($1, $2) order by r.kind, r.id limit $3
      """;
  private static final String ONE =
      "select to_jsonb(r)::text as rule from alert_rule r where r.id = $1";
  private static final String HOLD =
      "select cast(to_jsonb(r) as text) from alert_rule r where r.id = :id for update";
  private static final String FULL =
      "select cast(pg_advisory_xact_lock(7) as text), count(*) >= :most from alert_rule";
  private static final String FIELDS =
      """
      id, revision, kind, subject, severity, name_en, name_zh, text_en, text_zh, begins, begins_when, restarts,
      restarts_when, ends, ends_when, due_field, after_days, to_owner, to_manager, to_members, to_roles, active,
      active_since""";
  private static final String ROW =
      """
      select %1$s from json_to_record(cast(cast(:rule as text) as json)) as r(id uuid, revision bigint, kind text,
        subject text, severity text, name_en text, name_zh text, text_en text, text_zh text, begins text[],
        begins_when text, restarts text[], restarts_when text, ends text[], ends_when text, due_field text,
        after_days int, to_owner boolean, to_manager boolean, to_members uuid[], to_roles text[], active boolean,
        active_since timestamptz)"""
          .formatted(FIELDS);
  private static final String ADD = "insert into alert_rule (%s) %s".formatted(FIELDS, ROW);
  private static final String CHANGE =
      "update alert_rule set (%s) = (%s) where id = :id".formatted(FIELDS, ROW);

  /** What is raised stays raised; what waits waits for as many days as are asked now. */
  private static final String DUE =
      """
      update alert_watch set due_at = since + make_interval(days => :days)
      where rule_id = :id and due_at is not null
      """;

  /** After which a list goes on. */
  record Place(String kind, UUID id) {}

  private final Pool pool;

  Rules(Pool pool) {
    this.pool = pool;
  }

  Uni<List<Rule>> active(SqlConnection transaction) {
    return transaction.query(ACTIVE).execute().map(Rules::read);
  }

  Uni<List<Rule>> all(SqlConnection transaction) {
    return transaction.query(ALL).execute().map(Rules::read);
  }

  Uni<List<Rule>> list(Optional<Place> after, int most) {
    Place place = after.orElse(new Place("", new UUID(0, 0)));
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(place.kind(), place.id(), most))
        .map(Rules::read);
  }

  /** Fails with 404. */
  Uni<Rule> require(UUID id) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(id))
        .map(rows -> read(rows).stream().findFirst().orElseThrow(Refusal::notFound));
  }

  /** For a change; fails with 404. */
  Uni<Rule> hold(UnitOfWork work, UUID id) {
    return work.session()
        .createNativeQuery(HOLD, String.class)
        .setParameter("id", id)
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).orElseThrow(Refusal::notFound))
        .map(RuleRow::read);
  }

  /** Fails with 409 {@code too-many-rules}. */
  Uni<Rule> add(UnitOfWork work, Rule rule) {
    return work.session()
        .createNativeQuery(FULL, Object[].class)
        .setParameter("most", MOST)
        .getSingleResult()
        .invoke(row -> requireRoom((Boolean) row[1]))
        .chain(() -> written(work.session().createNativeQuery(ADD), rule))
        .replaceWith(rule);
  }

  private static void requireRoom(boolean full) {
    if (full) {
      throw Refusal.conflict("too-many-rules", "most", MOST);
    }
  }

  Uni<Rule> change(UnitOfWork work, Rule rule) {
    var change = work.session().createNativeQuery(CHANGE).setParameter("id", rule.id());
    return written(change, rule).chain(() -> wait(work, rule)).replaceWith(rule);
  }

  private static Uni<Integer> wait(UnitOfWork work, Rule rule) {
    return work.session()
        .createNativeQuery(DUE)
        .setParameter("id", rule.id())
        .setParameter("days", rule.afterDays())
        .executeUpdate();
  }

  private static Uni<Integer> written(Mutiny.MutationQuery query, Rule rule) {
    return query.setParameter("rule", RuleRow.write(rule)).executeUpdate();
  }

  static List<Rule> read(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> RuleRow.read(row.getString("rule")))
        .toList();
  }
}
