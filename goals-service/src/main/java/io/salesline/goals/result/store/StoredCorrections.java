package io.salesline.goals.result.store;

import io.salesline.goals.result.app.Corrections;
import io.salesline.goals.result.app.Results.Slice;
import io.salesline.goals.result.domain.Side;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class StoredCorrections implements Corrections {

  private final Pool pool;

  StoredCorrections(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Optional<Since>> since(Slice slice) {
    return pool.preparedQuery(Queries.SINCE)
        .execute(StoredResults.parameters(slice))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).findFirst())
        .map(row -> row.map(StoredCorrections::since));
  }

  @Override
  public Uni<List<Difference>> list(Slice slice, Optional<Long> afterLine, int most) {
    var parameters = StoredResults.parameters(slice).addLong(afterLine.orElse(0L)).addInteger(most);
    return pool.preparedQuery(Queries.DIFFERENCES)
        .execute(parameters)
        .map(StoredCorrections::differences);
  }

  private static Since since(Row row) {
    return new Since(
        row.getOffsetDateTime("closed_at").toInstant(),
        row.getBigDecimal("amount"),
        row.getLong("entries"));
  }

  private static List<Difference> differences(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(StoredCorrections::difference)
        .toList();
  }

  private static Difference difference(Row row) {
    return new Difference(
        row.getLong("line"),
        row.getUUID("subject"),
        row.getUUID("event_id"),
        row.getString("event_type"),
        row.getOffsetDateTime("known_at").toInstant(),
        row.getBigDecimal("amount"),
        side(row, "before"),
        side(row, "after"));
  }

  private static Optional<Side> side(Row row, String which) {
    return row.getUUID("owner_" + which) == null
        ? Optional.empty()
        : Optional.of(
            new Side(
                row.getUUID("owner_" + which),
                row.getLocalDate("day_" + which),
                row.getBigDecimal("amount_" + which)));
  }
}
