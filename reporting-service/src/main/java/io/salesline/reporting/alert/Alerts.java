package io.salesline.reporting.alert;

import io.salesline.reporting.alert.Change.What;
import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** The alerts, and who is told of each. */
@ApplicationScoped
class Alerts {

  private static final String RAISE =
      """
      insert into alert (id, rule_id, kind, subject, subject_id, owner_id, occurrence, severity, facts, quiet, raised_at)
      select told.*, $10 from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::uuid[],
        $7::int[], $8::text[], $9::text[]::jsonb[], $11::bool[]) as told
      """;
  private static final String CLEAR =
      """
      update alert a set cleared_at = $3, owner_id = told.owner_id, revision = 2
      from unnest($1::uuid[], $2::uuid[]) as told(id, owner_id) where a.id = told.id
      """;
  private static final String MOVE =
      """
      update alert a set owner_id = told.owner_id
      from unnest($1::uuid[], $2::uuid[]) as told(id, owner_id) where a.id = told.id
      """;
  private static final String TELL =
      """
      with told as (
        select a.id, a.owner_id, a.raised_at, r.to_owner, r.to_manager, r.to_members, r.to_roles
        from alert a join alert_rule r on r.id = a.rule_id where a.id = any($1::uuid[]))
      insert into alert_recipient (alert_id, member_id, raised_at)
      select each.id, each.member_id, each.raised_at from (
        select id, owner_id as member_id, raised_at from told where to_owner
        union select id, manager_above(owner_id, $2), raised_at from told where to_manager
        union select id, unnest(to_members), raised_at from told
        union select told.id, m.member_id, told.raised_at
          from told join access_member m on m.active and m.roles && told.to_roles) each
      where each.member_id is not null
      on conflict do nothing
      """;

  /** In the transaction that also keeps the watches. */
  Uni<Void> record(SqlConnection transaction, List<Change> changes, Instant now, LocalDate today) {
    List<Change> raised = of(changes, What.RAISED);
    List<Change> moved = of(changes, What.MOVED);
    UUID[] told =
        changes.stream()
            .filter(change -> change.what() != What.CLEARED)
            .map(Change::alert)
            .distinct()
            .toArray(UUID[]::new);
    return raise(transaction, raised, now)
        .chain(() -> update(transaction, MOVE, lastOf(moved), null))
        .chain(() -> update(transaction, CLEAR, of(changes, What.CLEARED), now))
        .chain(() -> tell(transaction, told, today));
  }

  static List<Change> of(List<Change> changes, What what) {
    return changes.stream().filter(change -> change.what() == what).toList();
  }

  /** One statement cannot touch a row twice. */
  private static List<Change> lastOf(List<Change> moved) {
    return moved.stream()
        .filter(
            move ->
                move
                    == moved.stream()
                        .filter(other -> other.alert().equals(move.alert()))
                        .reduce(move, (earlier, later) -> later))
        .toList();
  }

  private static Uni<Void> raise(SqlConnection transaction, List<Change> raised, Instant now) {
    if (raised.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple columns =
        new Columns<>(raised)
            .uuid(Change::alert)
            .uuid(change -> change.rule().id())
            .text(change -> change.rule().kind())
            .text(change -> change.rule().subject().key())
            .uuid(Change::subject)
            .uuid(Change::owner)
            .integer(Change::occurrence)
            .text(change -> change.rule().severity().key())
            .text(Change::facts)
            .tuple();
    columns.addValue(now.atOffset(ZoneOffset.UTC));
    columns.addValue(raised.stream().map(Change::quiet).toArray(Boolean[]::new));
    return transaction.preparedQuery(RAISE).execute(columns).replaceWithVoid();
  }

  private static Uni<Void> update(
      SqlConnection transaction, String sql, List<Change> changes, Instant now) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple columns = new Columns<>(changes).uuid(Change::alert).uuid(Change::owner).tuple();
    if (now != null) {
      columns.addValue(now.atOffset(ZoneOffset.UTC));
    }
    return transaction.preparedQuery(sql).execute(columns).replaceWithVoid();
  }

  private static Uni<Void> tell(SqlConnection transaction, UUID[] alerts, LocalDate today) {
    return alerts.length == 0
        ? Uni.createFrom().voidItem()
        : transaction.preparedQuery(TELL).execute(Tuple.of(alerts, today)).replaceWithVoid();
  }
}
