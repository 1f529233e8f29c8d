package io.salesline.goals.result.store;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** How sums change by the lines of a batch: by metric, owner and day. */
final class Differences {

  private record Key(int metric, UUID owner, LocalDate day) {}

  private record Sum(long entries, BigDecimal amount) {

    Sum plus(Sum other) {
      return new Sum(entries + other.entries, amount.add(other.amount));
    }

    boolean isNothing() {
      return entries == 0 && amount.signum() == 0;
    }
  }

  private final Map<Key, Sum> sums = new LinkedHashMap<>();

  /**
   * @param lines null for none
   */
  void add(RowSet<Row> lines) {
    if (lines == null) {
      return;
    }
    for (Row line : lines) {
      var key =
          new Key(line.getInteger("metric"), line.getUUID("owner_id"), line.getLocalDate("day"));
      sums.merge(key, new Sum(line.getInteger("entries"), line.getBigDecimal("amount")), Sum::plus);
    }
  }

  boolean isEmpty() {
    sums.values().removeIf(Sum::isNothing);
    return sums.isEmpty();
  }

  Tuple columns() {
    return Tuple.of(
        sums.keySet().stream().map(Key::metric).toArray(Integer[]::new),
        sums.keySet().stream().map(Key::owner).toArray(UUID[]::new),
        sums.keySet().stream().map(Key::day).toArray(LocalDate[]::new),
        sums.values().stream().map(Sum::entries).toArray(Long[]::new),
        sums.values().stream().map(Sum::amount).toArray(BigDecimal[]::new));
  }
}
