package io.salesline.reporting.alert;

import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The watches, locked while a batch goes by them; in one order, so that none waits in a circle. */
@ApplicationScoped
class Watches {

  private static final String FIELDS =
      """
      w.rule_id, w.subject_id, w.watching, w.owner_id, w.since, w.restarted_at, w.ended_at, w.due_at, w.alert_id,
      w.occurrence, w.facts::text as facts, w.quiet""";
  private static final String BEGIN =
      """
      insert into alert_watch (rule_id, subject_id)
      select * from (select * from unnest($1::uuid[], $2::uuid[]) as told(rule_id, subject_id) order by 1, 2) told
      on conflict do nothing
      """;
  private static final String LOCK =
      """
      select %s from alert_watch w
      where (w.rule_id, w.subject_id) in (select * from unnest($1::uuid[], $2::uuid[]))
      order by w.rule_id, w.subject_id for update
      """
          .formatted(FIELDS);
  private static final String DUE =
      """
      select %s from alert_watch w
      where w.due_at <= $1 and w.rule_id = any($2::uuid[])
      order by w.due_at limit $3 for update skip locked
      """
          .formatted(FIELDS);
  private static final String ORPHANED =
      """
      select %s from alert_watch w
      where w.watching and w.rule_id in (select r.id from alert_rule r where not r.active)
      limit $1 for update skip locked
      """
          .formatted(FIELDS);
  private static final String SAVE =
      """
      update alert_watch w set watching = n.watching, owner_id = n.owner_id, since = n.since,
        restarted_at = n.restarted_at, ended_at = n.ended_at, due_at = n.due_at, alert_id = n.alert_id,
        occurrence = n.occurrence, facts = n.facts, quiet = n.quiet
      from unnest($1::uuid[], $2::uuid[], $3::bool[], $4::uuid[], $5::timestamptz[], $6::timestamptz[],
        $7::timestamptz[], $8::timestamptz[], $9::uuid[], $10::int[], $11::text[]::jsonb[], $12::bool[])
        as n(rule_id, subject_id, watching, owner_id, since, restarted_at, ended_at, due_at, alert_id,
          occurrence, facts, quiet)
      where w.rule_id = n.rule_id and w.subject_id = n.subject_id
      """;

  private record Place(UUID rule, UUID subject) {}

  /** Those that the signals speak to: new ones where a subject begins to be watched. */
  Uni<List<Watch>> of(SqlConnection transaction, List<Signal> signals) {
    Set<Place> told = places(signals, signal -> true);
    Map<UUID, Rule> rules = byId(signals.stream().map(Signal::rule).collect(Collectors.toSet()));
    return begin(transaction, places(signals, Watches::begins))
        .chain(() -> transaction.preparedQuery(LOCK).execute(columns(told)))
        .map(rows -> watches(rows, rules));
  }

  private static boolean begins(Signal signal) {
    return switch (signal.verb()) {
      case BEGINS -> true;
      case RESTARTS, ENDS -> signal.rule().spansStreams();
      case OWNED -> false;
    };
  }

  private static Set<Place> places(
      List<Signal> signals, java.util.function.Predicate<Signal> which) {
    return signals.stream()
        .filter(which)
        .map(signal -> new Place(signal.rule().id(), signal.subject()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Uni<Void> begin(SqlConnection transaction, Set<Place> places) {
    return places.isEmpty()
        ? Uni.createFrom().voidItem()
        : transaction.preparedQuery(BEGIN).execute(columns(places)).replaceWithVoid();
  }

  private static Tuple columns(Set<Place> places) {
    return new Columns<>(places).uuid(Place::rule).uuid(Place::subject).tuple();
  }

  /** Those whose time has come; one that another replica has in hand is passed over. */
  Uni<List<Watch>> due(SqlConnection transaction, Collection<Rule> active, Instant now, int most) {
    Map<UUID, Rule> rules = byId(active);
    UUID[] ids = rules.keySet().toArray(UUID[]::new);
    return transaction
        .preparedQuery(DUE)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC), ids, most))
        .map(rows -> watches(rows, rules));
  }

  /** Those of rules that are active no longer. */
  Uni<List<Watch>> orphaned(SqlConnection transaction, Collection<Rule> all, int most) {
    return transaction
        .preparedQuery(ORPHANED)
        .execute(Tuple.of(most))
        .map(rows -> watches(rows, byId(all)));
  }

  private static Map<UUID, Rule> byId(Collection<Rule> rules) {
    return rules.stream().collect(Collectors.toMap(Rule::id, Function.identity()));
  }

  private static List<Watch> watches(RowSet<Row> rows, Map<UUID, Rule> rules) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> watch(row, rules.get(row.getUUID("rule_id"))))
        .toList();
  }

  private static Watch watch(Row row, Rule rule) {
    var state =
        new Watch.State(
            row.getBoolean("watching"),
            row.getUUID("owner_id"),
            instant(row, "since"),
            instant(row, "restarted_at"),
            instant(row, "ended_at"),
            instant(row, "due_at"),
            row.getUUID("alert_id"),
            row.getInteger("occurrence"),
            row.getString("facts"),
            row.getBoolean("quiet"));
    return new Watch(rule, row.getUUID("subject_id"), state, UUID::randomUUID);
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  Uni<Void> save(SqlConnection transaction, List<Watch> watches) {
    var columns =
        new Columns<>(watches)
            .uuid(watch -> watch.rule().id())
            .uuid(Watch::subject)
            .bool(watch -> watch.state().watching())
            .uuid(watch -> watch.state().owner())
            .timestamp(watch -> watch.state().since())
            .timestamp(watch -> watch.state().restartedAt())
            .timestamp(watch -> watch.state().endedAt())
            .timestamp(watch -> watch.state().dueAt())
            .uuid(watch -> watch.state().alert())
            .integer(watch -> watch.state().occurrence())
            .text(watch -> watch.state().facts())
            .bool(watch -> watch.state().quiet());
    return watches.isEmpty()
        ? Uni.createFrom().voidItem()
        : transaction.preparedQuery(SAVE).execute(columns.tuple()).replaceWithVoid();
  }
}
