package io.salesline.reporting.funnel;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.Chore;
import io.salesline.platform.time.Time;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Period;
import io.salesline.reporting.sql.Bindings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/**
 * The organisation's funnel as gauges: what stands in each stage now, and what was won and lost in
 * the calendar month so far; amounts in the organisation's currency, without tax. One replica shows
 * them, whoever has the turn, so that they may be summed over replicas.
 */
@ApplicationScoped
class FunnelGauges {

  private static final Logger LOG = Logger.getLogger(FunnelGauges.class);

  private static final String OUTCOME = "outcome";

  /** A month in which nothing was closed yet says so. */
  private static final Map<String, Number> NOTHING_CLOSED = Map.of("won", 0, "lost", 0);

  private record Figure(MultiGauge gauge, String kind, String tag, String column) {}

  private final Pool pool;
  private final GaugeTurn turn;
  private final Time time;
  private final List<Figure> figures;

  FunnelGauges(Pool pool, GaugeTurn turn, Time time, MeterRegistry metrics) {
    this.pool = pool;
    this.turn = turn;
    this.time = time;
    this.figures =
        List.of(
            stage(metrics, "deals"),
            stage(metrics, "customers"),
            stage(metrics, "amount"),
            stage(metrics, "weighted"),
            closed(metrics, "deals"),
            closed(metrics, "amount"));
  }

  private static Figure stage(MeterRegistry metrics, String column) {
    return figure(metrics, "salesline.sales.stage." + column, "stage", "stage", column);
  }

  private static Figure closed(MeterRegistry metrics, String column) {
    return figure(metrics, "salesline.sales.closed." + column, OUTCOME, OUTCOME, column);
  }

  private static Figure figure(
      MeterRegistry metrics, String name, String kind, String tag, String column) {
    return new Figure(MultiGauge.builder(name).register(metrics), kind, tag, column);
  }

  /** The gauges keep their last values while the database is away. */
  @Scheduled(
      every = "{salesline.measure-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> measure() {
    return Chore.turn(LOG, "the funnel is not measured", turn.isMine().chain(this::measureInTurn));
  }

  private Uni<Void> measureInTurn(boolean isMine) {
    return isMine ? read().invoke(this::show).replaceWithVoid() : hidden();
  }

  private Uni<Void> hidden() {
    figures.forEach(figure -> figure.gauge().register(List.of(), true));
    return Uni.createFrom().voidItem();
  }

  private Uni<RowSet<Row>> read() {
    LocalDate today = time.today();
    var everybody = new Cut(new Scope(true, null, today), null, null, null);
    var bindings = new Bindings();
    String sql = FunnelSql.of(everybody, new Period(today.withDayOfMonth(1), today), bindings);
    return pool.preparedQuery(sql).execute(bindings.tuple());
  }

  private void show(RowSet<Row> rows) {
    List<Row> found = StreamSupport.stream(rows.spliterator(), false).toList();
    figures.forEach(figure -> figure.gauge().register(gauges(figure, found), true));
  }

  private static List<MultiGauge.Row<?>> gauges(Figure figure, List<Row> rows) {
    var values =
        new TreeMap<String, Number>(figure.kind().equals(OUTCOME) ? NOTHING_CLOSED : Map.of());
    rows.stream()
        .filter(row -> figure.kind().equals(row.getString("kind")))
        .forEach(row -> values.put(row.getString("key"), row.getNumeric(figure.column())));
    return values.entrySet().stream()
        .<MultiGauge.Row<?>>map(
            value -> MultiGauge.Row.of(Tags.of(figure.tag(), value.getKey()), value.getValue()))
        .toList();
  }
}
