package io.salesline.goals.result.app;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.Proposed;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Optional;

/** All metrics, those that come with Salesline and those that somebody has defined. */
public interface Metrics {

  /** In the order in which they were defined; at most {@code most}. */
  Uni<List<Definition>> list(Optional<Integer> afterNumber, int most);

  Uni<Optional<Definition>> find(Metric metric);

  /** Whether all that it counts are deals. */
  default Uni<Boolean> countsDeals(Metric metric) {
    return find(metric).map(found -> found.orElseThrow().countsDeals());
  }

  /**
   * What goals of it ask for; it is not to be retired until the transaction ends. Fails with 422
   * {@code unknown-metric}, also for one that was retired.
   */
  Uni<MetricUnit> unit(UnitOfWork work, Metric metric);

  /** For plans, which ask for amounts. Fails with 422 {@code metric-not-money} too. */
  default Uni<Void> requireMoney(UnitOfWork work, Metric metric) {
    return unit(work, metric).invoke(Metrics::requireMoney).replaceWithVoid();
  }

  /** As the transaction sees it, held until it ends; fails with 404. */
  Uni<Definition> hold(UnitOfWork work, Metric metric);

  /** Fails with 409 {@code metric-exists}. It is computing until its history is counted. */
  Uni<Void> add(UnitOfWork work, Proposed proposed);

  Uni<Void> retire(UnitOfWork work, Metric metric);

  /**
   * Fails with 409 {@code metric-in-use} where a goal that is not closed, a plan whose year is not
   * over, or a ratio needs it.
   */
  Uni<Void> requireUnused(UnitOfWork work, Metric metric);

  /** As the transaction sees it, not to be retired until it ends. */
  Uni<Optional<Definition>> keep(UnitOfWork work, Metric metric);

  /** Those that count events, as the transaction sees them. */
  Uni<List<Definition>> counting(SqlConnection transaction);

  private static void requireMoney(MetricUnit unit) {
    if (unit != MetricUnit.MONEY) {
      throw Refusal.field("metric", "metric-not-money");
    }
  }
}
