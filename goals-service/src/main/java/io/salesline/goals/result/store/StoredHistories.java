package io.salesline.goals.result.store;

import io.salesline.goals.result.app.Histories;
import io.salesline.goals.result.domain.Definition;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class StoredHistories implements Histories {

  private static final String OPEN =
      "select "
          + MetricRecord.COLUMNS
          + " from metric where state = 'computing' and retired_at is null order by number";
  private static final String NEXT = OPEN + " limit 1 for update skip locked";
  private static final String OFFSETS =
      "select kafka_partition, next_offset from metric_reading where metric = $1";
  private static final String REACHED =
      """
      insert into metric_reading as r (metric, kafka_partition, next_offset, end_offset)
      select $1, * from unnest($2::int[], $3::bigint[], $4::bigint[])
      on conflict (metric, kafka_partition) do update set
        next_offset = excluded.next_offset, end_offset = excluded.end_offset
      """;
  private static final String END = "update metric set state = 'live' where number = $1";

  @Override
  public Uni<Optional<History>> next(SqlConnection transaction) {
    return transaction
        .preparedQuery(NEXT)
        .execute()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst())
        .chain(found -> found.isEmpty() ? none() : found(transaction, found.get()));
  }

  @Override
  public Uni<List<History>> open(SqlConnection transaction) {
    return transaction.preparedQuery(OPEN).execute().chain(rows -> histories(transaction, rows));
  }

  @Override
  public Uni<Void> reached(
      SqlConnection transaction, int metric, Map<Integer, Long> next, Map<Integer, Long> ends) {
    var partitions = next.keySet().toArray(Integer[]::new);
    var parameters =
        Tuple.tuple()
            .addInteger(metric)
            .addArrayOfInteger(partitions)
            .addArrayOfLong(next.values().toArray(Long[]::new))
            .addArrayOfLong(next.keySet().stream().map(ends::get).toArray(Long[]::new));
    return transaction.preparedQuery(REACHED).execute(parameters).replaceWithVoid();
  }

  @Override
  public Uni<Void> end(SqlConnection transaction, int metric) {
    return transaction.preparedQuery(END).execute(Tuple.of(metric)).replaceWithVoid();
  }

  private static Uni<List<History>> histories(SqlConnection transaction, RowSet<Row> rows) {
    return InTurn.all(rows, row -> history(transaction, row));
  }

  private static Uni<Optional<History>> found(SqlConnection transaction, Row row) {
    return history(transaction, row).map(Optional::of);
  }

  private static Uni<History> history(SqlConnection transaction, Row row) {
    Definition metric = MetricRecord.read(row);
    return transaction
        .preparedQuery(OFFSETS)
        .execute(Tuple.of(metric.number()))
        .map(rows -> new History(metric, offsets(rows)));
  }

  private static Uni<Optional<History>> none() {
    return Uni.createFrom().item(Optional.empty());
  }

  private static Map<Integer, Long> offsets(RowSet<Row> rows) {
    var offsets = new HashMap<Integer, Long>();
    rows.forEach(row -> offsets.put(row.getInteger("kafka_partition"), row.getLong("next_offset")));
    return offsets;
  }
}
