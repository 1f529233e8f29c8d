package io.salesline.reporting.funnel;

import io.salesline.reporting.answer.Amounts;
import io.salesline.reporting.answer.DealsLink;
import io.salesline.reporting.answer.Total;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Period;
import io.salesline.reporting.sql.Bindings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Reads funnels from the rollups. */
@ApplicationScoped
public class Funnels {

  private final Pool pool;
  private final Amounts amounts;

  Funnels(Pool pool, Amounts amounts) {
    this.pool = pool;
    this.amounts = amounts;
  }

  Uni<Funnel> read(FunnelQuestion question, Viewer viewer) {
    return read(question.cut(viewer.ofSums()), question.closed(), viewer);
  }

  /**
   * @param closed which closings count as won and lost
   */
  public Uni<Funnel> read(Cut cut, Period closed, Viewer viewer) {
    var bindings = new Bindings();
    String sql = FunnelSql.of(cut, closed, bindings);
    return pool.preparedQuery(sql)
        .execute(bindings.tuple())
        .map(rows -> funnel(rows, closed, cut, viewer));
  }

  /** The stages of a cut, in a transaction of the caller's. */
  public Uni<Standing> standing(SqlClient transaction, Cut cut, Viewer viewer) {
    var bindings = new Bindings();
    return transaction
        .preparedQuery(FunnelSql.ofStages(cut, bindings))
        .execute(bindings.tuple())
        .map(rows -> standing(rows, DealsLink.of(cut), viewer));
  }

  /**
   * What stands in each stage.
   *
   * @param change the model's change number
   */
  public record Standing(long change, List<Funnel.Stage> stages) {}

  private Standing standing(RowSet<Row> rows, DealsLink link, Viewer viewer) {
    long change = 0;
    var stages = new ArrayList<Funnel.Stage>();
    for (Row row : rows) {
      change = row.getLong("change");
      if (row.getString("key") != null) {
        stages.add(stage(row, link, viewer));
      }
    }
    return new Standing(change, stages);
  }

  private Funnel funnel(RowSet<Row> rows, Period closed, Cut cut, Viewer viewer) {
    var link = DealsLink.of(cut);
    var stages = new ArrayList<Funnel.Stage>();
    var outcomes = new HashMap<String, Row>();
    long change = 0;
    for (Row row : rows) {
      change = row.getLong("change");
      if ("stage".equals(row.getString("kind"))) {
        stages.add(stage(row, link, viewer));
      } else {
        outcomes.put(row.getString("key"), row);
      }
    }
    var results = link.within(closed);
    return new Funnel(
        change,
        Amounts.BASIS,
        amounts.currency(),
        stages,
        total(outcomes.get("won"), results.with("status", "won"), viewer),
        total(outcomes.get("lost"), results.with("status", "lost"), viewer));
  }

  private Funnel.Stage stage(Row row, DealsLink link, Viewer viewer) {
    String stage = row.getString("key");
    String label = row.getString(viewer.readsChinese() ? "label_zh" : "label_en");
    return new Funnel.Stage(
        stage,
        label == null ? stage : label,
        row.getLong("deals"),
        row.getLong("customers"),
        amounts.text(row.getBigDecimal("amount")),
        amounts.text(row.getBigDecimal("weighted")),
        link.with("stage", stage).textFor(viewer.opensNumbers()));
  }

  private Total total(Row row, DealsLink link, Viewer viewer) {
    return new Total(
        row == null ? 0 : row.getLong("deals"),
        amounts.text(row == null ? BigDecimal.ZERO : row.getBigDecimal("amount")),
        link.textFor(viewer.opensNumbers()));
  }
}
