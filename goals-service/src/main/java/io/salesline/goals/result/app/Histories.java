package io.salesline.goals.result.app;

import io.salesline.goals.result.domain.Definition;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far the history of metrics is counted. */
public interface Histories {

  /**
   * @param next the offset to go on from, by partition
   */
  record History(Definition metric, Map<Integer, Long> next) {

    /** Whether reading does not come to that place any more. */
    public boolean hasPassed(int partition, long offset) {
      return offset < next.getOrDefault(partition, 0L);
    }
  }

  /**
   * One that is not counted to its end, held until the transaction ends; not one held elsewhere.
   */
  Uni<Optional<History>> next(SqlConnection transaction);

  /** All that are not counted to their end. */
  Uni<List<History>> open(SqlConnection transaction);

  /**
   * @param next the offset to go on from, by partition
   * @param ends the offset after the last record, by partition
   */
  Uni<Void> reached(
      SqlConnection transaction, int metric, Map<Integer, Long> next, Map<Integer, Long> ends);

  /** From now on it counts what comes. */
  Uni<Void> end(SqlConnection transaction, int metric);
}
