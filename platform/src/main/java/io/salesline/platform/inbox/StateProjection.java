package io.salesline.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Folds a topic of last states into rows that hold the revision: a replay changes nothing. */
public interface StateProjection extends Projection {

  @Override
  default boolean keepsRevisions() {
    return true;
  }

  /**
   * For a topic from which nothing is ever deleted.
   *
   * @param told as what the consumer reads a record
   * @param row what is kept of it
   * @param store keeps the last row of each key
   */
  static <T, R> StateProjection storing(
      Class<T> told, Function<T, R> row, BiFunction<SqlConnection, List<R>, Uni<Void>> store) {
    return (transaction, events) ->
        store.apply(transaction, LastStates.of(events).stored(told).stream().map(row).toList());
  }
}
