package io.salesline.reporting.rebuild;

import io.salesline.platform.inbox.InboundEvent;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far the keys of a topic are in the model to be: it may hold a record twice. */
interface Revisions {

  /** The last one of each of those keys; those that are not there yet are missing. */
  Map<String, Long> of(SqlConnection connection, List<InboundEvent> events);

  /** These are in the model now. */
  void note(SqlConnection connection, List<InboundEvent> events);

  /** A deal's row says it. */
  static Revisions ofDeals() {
    return new Revisions() {
      @Override
      public Map<String, Long> of(SqlConnection connection, List<InboundEvent> events) {
        var rows =
            ask(
                connection,
                """
                select opportunity_id::text, revision from deal
                where opportunity_id = any($1::text[]::uuid[])
                """,
                Tuple.of(keys(events)));
        return read(rows);
      }

      @Override
      public void note(SqlConnection connection, List<InboundEvent> events) {}
    };
  }

  /** What does not say it itself is noted in the table {@code folded}. */
  static Revisions noted(String consumer) {
    return new Revisions() {
      @Override
      public Map<String, Long> of(SqlConnection connection, List<InboundEvent> events) {
        var rows =
            ask(
                connection,
                "select key, revision from folded where consumer = $1 and key = any($2)",
                Tuple.of(consumer, keys(events)));
        return read(rows);
      }

      @Override
      public void note(SqlConnection connection, List<InboundEvent> events) {
        Long[] revisions = events.stream().map(InboundEvent::revision).toArray(Long[]::new);
        ask(
            connection,
            """
            insert into folded (consumer, key, revision)
            select $1, key, max(revision) from unnest($2::text[], $3::bigint[]) e (key, revision)
            group by key
            on conflict (consumer, key) do update set revision = excluded.revision
            """,
            Tuple.of(
                consumer,
                events.stream().map(InboundEvent::key).toArray(String[]::new),
                revisions));
      }
    };
  }

  private static String[] keys(List<InboundEvent> events) {
    return events.stream().map(InboundEvent::key).distinct().toArray(String[]::new);
  }

  private static RowSet<Row> ask(SqlConnection connection, String sql, Tuple values) {
    return connection.preparedQuery(sql).execute(values).await().indefinitely();
  }

  private static Map<String, Long> read(RowSet<Row> rows) {
    var revisions = new HashMap<String, Long>();
    for (Row row : rows) {
      revisions.put(row.getString(0), row.getLong(1));
    }
    return revisions;
  }
}
