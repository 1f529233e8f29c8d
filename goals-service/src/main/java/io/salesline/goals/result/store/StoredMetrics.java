package io.salesline.goals.result.store;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.goals.result.app.Metrics;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.Proposed;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.EventJson;
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
      ALL + "where measure <> 'ratio' and state = 'live' and retired_at is null order by number";
  private static final String UNIT =
      "select unit from metric where key = :key and retired_at is null for share";

  private static final String JSON =
      "select cast(to_jsonb(m) as text) from metric m where key = :key ";
  private static final String HOLD = JSON + "for update";
  private static final String KEEP = JSON + "for share";
  private static final String ADD =
      """
      insert into metric (key, name_en, name_zh, unit, measure, basis, sources, numerator, denominator,
        defined_by, defined_at, state)
      values (:key, :en, :zh, :unit, :measure, :basis, cast(cast(:sources as text) as jsonb),
        cast(:numerator as text), cast(:denominator as text), :by, :at,
        case :measure when 'ratio' then 'live' else 'computing' end)
      on conflict (key) do nothing
      """;
  private static final String RETIRE =
      "update metric set retired_at = :at, revision = revision + 1 where key = :key";

  private static final String USES =
      """
      select
        (select count(*) from goal where metric = :key and status <> 'closed')
          + (select count(*) from goal_draft where metric = :key and status in ('draft', 'submitted')),
        (select count(*) from plan where metric = :key and month_ends[12] >= :today),
        (select count(*) from metric where :key in (numerator, denominator) and retired_at is null)
      """;

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
  public Uni<MetricUnit> unit(UnitOfWork work, Metric metric) {
    return work.session()
        .createNativeQuery(UNIT, String.class)
        .setParameter("key", metric.key())
        .getSingleResultOrNull()
        .map(StoredMetrics::unit);
  }

  @Override
  public Uni<Definition> hold(UnitOfWork work, Metric metric) {
    return work.session()
        .createNativeQuery(HOLD, String.class)
        .setParameter("key", metric.key())
        .getSingleResultOrNull()
        .map(json -> json == null ? notFound() : MetricRecord.read(json));
  }

  @Override
  public Uni<Void> add(UnitOfWork work, Proposed metric) {
    return work.session()
        .createNativeQuery(ADD)
        .setParameter("key", metric.metric().key())
        .setParameter("en", metric.name().english())
        .setParameter("zh", metric.name().chinese())
        .setParameter("unit", metric.unit().key())
        .setParameter("measure", metric.measure().key())
        .setParameter("basis", metric.basis())
        .setParameter("sources", EventJson.write(metric.sources()))
        .setParameter("numerator", metric.parts().map(it -> it.numerator().key()).orElse(null))
        .setParameter("denominator", metric.parts().map(it -> it.denominator().key()).orElse(null))
        .setParameter("by", work.caller().memberId())
        .setParameter("at", work.now())
        .executeUpdate()
        .invoke(StoredMetrics::requireAdded)
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> retire(UnitOfWork work, Metric metric) {
    return work.session()
        .createNativeQuery(RETIRE)
        .setParameter("key", metric.key())
        .setParameter("at", work.now())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> requireUnused(UnitOfWork work, Metric metric) {
    return work.session()
        .createNativeQuery(USES, Object[].class)
        .setParameter("key", metric.key())
        .setParameter("today", work.today())
        .getSingleResult()
        .invoke(StoredMetrics::requireUnused)
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<Definition>> keep(UnitOfWork work, Metric metric) {
    return work.session()
        .createNativeQuery(KEEP, String.class)
        .setParameter("key", metric.key())
        .getSingleResultOrNull()
        .map(json -> Optional.ofNullable(json).map(MetricRecord::read));
  }

  @Override
  public Uni<List<Definition>> counting(SqlConnection transaction) {
    return transaction.preparedQuery(COUNTING).execute().map(StoredMetrics::definitions);
  }

  private static void requireUnused(Object[] uses) {
    if (!uses[0].equals(0L) || !uses[1].equals(0L) || !uses[2].equals(0L)) {
      throw Refusal.conflict(
          "metric-in-use", "goals", uses[0], "plans", uses[1], "ratios", uses[2]);
    }
  }

  private static Definition notFound() {
    throw Refusal.notFound();
  }

  private static void requireAdded(int rows) {
    if (rows == 0) {
      throw Refusal.conflict("metric-exists");
    }
  }

  private static MetricUnit unit(String key) {
    if (key == null) {
      throw Refusal.field("metric", "unknown-metric");
    }
    return MetricUnit.of(key);
  }

  private static List<Definition> definitions(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).map(MetricRecord::read).toList();
  }
}
