package io.salesline.reporting.flow;

import io.salesline.platform.time.Organisation;
import io.salesline.reporting.sql.Bindings;
import io.salesline.reporting.statistics.Survival.Observation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what became of cohorts. */
@ApplicationScoped
class Cohorts {

  private final Pool pool;
  private final ZoneId zone;

  Cohorts(Pool pool, Organisation organisation) {
    this.pool = pool;
    this.zone = organisation.zone();
  }

  /** By stage. */
  Uni<Map<String, Passage>> of(Cohort cohort) {
    return by(Key.NOTHING, cohort).map(found -> found.getOrDefault("", Map.of()));
  }

  /** By key, and within it by stage. */
  Uni<Map<String, Map<String, Passage>>> by(Key key, Cohort cohort) {
    var bindings = new Bindings();
    String sql = CohortSql.counts(cohort, key, zone, bindings);
    return pool.preparedQuery(sql).execute(bindings.tuple()).map(Cohorts::summed);
  }

  /** What the cohort's deals that have had the horizon brought, by stage. */
  Uni<Map<String, BigDecimal>> revenue(Cohort cohort) {
    var bindings = new Bindings();
    String sql = CohortSql.revenue(cohort, zone, bindings);
    return pool.preparedQuery(sql).execute(bindings.tuple()).map(Cohorts::revenues);
  }

  static Map<String, Map<String, Passage>> summed(RowSet<Row> rows) {
    var parts = new HashMap<String, Map<String, List<Row>>>();
    for (Row row : rows) {
      parts
          .computeIfAbsent(row.getString("key"), unused -> new HashMap<>())
          .computeIfAbsent(row.getString("stage"), unused -> new ArrayList<>())
          .add(row);
    }
    var summed = new HashMap<String, Map<String, Passage>>();
    parts.forEach((key, stages) -> summed.put(key, passages(stages)));
    return summed;
  }

  private static Map<String, Passage> passages(Map<String, List<Row>> stages) {
    var passages = new HashMap<String, Passage>();
    stages.forEach((stage, rows) -> passages.put(stage, passage(rows)));
    return passages;
  }

  private static Passage passage(List<Row> rows) {
    return new Passage(
        sum(rows, "entered"),
        sum(rows, "next"),
        sum(rows, "beyond"),
        sum(rows, "lost"),
        sum(rows, "young"),
        sum(rows, "again"),
        sum(rows, "untimed"),
        rows.stream()
            .filter(row -> row.getLong("tenths") != null)
            .map(Cohorts::observation)
            .toList());
  }

  private static long sum(List<Row> rows, String column) {
    return rows.stream().mapToLong(row -> row.getLong(column)).sum();
  }

  private static Observation observation(Row row) {
    return new Observation(row.getLong("tenths"), row.getLong("ended"), row.getLong("lasting"));
  }

  private static Map<String, BigDecimal> revenues(RowSet<Row> rows) {
    var revenues = new HashMap<String, BigDecimal>();
    rows.forEach(row -> revenues.put(row.getString("stage"), row.getBigDecimal("revenue")));
    return revenues;
  }
}
