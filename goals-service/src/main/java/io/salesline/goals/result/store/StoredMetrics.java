package io.salesline.goals.result.store;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.result.app.Metrics;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.MetricUnit;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

@ApplicationScoped
class StoredMetrics implements Metrics {

  private static final String ALL = "select " + MetricRecord.COLUMNS + " from metric ";
  private static final String LIST = ALL + "where number > $1 order by number limit $2";
  private static final String ONE = ALL + "where key = $1";
  private static final String COUNTING =
      ALL + "where measure <> 'ratio' and retired_at is null order by number";
  private static final String UNIT =
      "select unit from metric where key = :key and retired_at is null for share";

  private final Pool pool;

  StoredMetrics(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<List<Definition>> list(Optional<Integer> afterNumber, int most) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(afterNumber.orElse(0), most))
        .map(StoredMetrics::definitions);
  }

  @Override
  public Uni<Optional<Definition>> find(Metric metric) {
    return pool.preparedQuery(ONE)
        .execute(Tuple.of(metric.key()))
        .map(rows -> definitions(rows).stream().findFirst());
  }

  @Override
  public Uni<Void> requireMoney(UnitOfWork work, Metric metric) {
    return work.session()
        .createNativeQuery(UNIT, String.class)
        .setParameter("key", metric.key())
        .getSingleResultOrNull()
        .invoke(StoredMetrics::requireMoney)
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Definition>> counting(SqlConnection transaction) {
    return transaction.preparedQuery(COUNTING).execute().map(StoredMetrics::definitions);
  }

  private static void requireMoney(String unit) {
    if (unit == null) {
      throw Refusal.field("metric", "unknown-metric");
    }
    if (MetricUnit.of(unit) != MetricUnit.MONEY) {
      throw Refusal.field("metric", "metric-not-money");
    }
  }

  private static List<Definition> definitions(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(MetricRecord::read).toList();
  }
}
