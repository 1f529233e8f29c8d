package io.salesline.reporting.kpi;

import io.salesline.platform.web.Cursor;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.reporting.answer.Amounts;
import io.salesline.reporting.answer.DealsLink;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.answer.Words;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Period;
import io.salesline.reporting.sql.Bindings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Breaks KPIs down, a page of rows at a time. */
@ApplicationScoped
class Breakdowns {

  static final Set<String> PARAMETERS = parameters();

  /** Rows of a file: it is written in memory. */
  static final int MOST = 50_000;

  private static final int CURSOR_PARTS = 2;

  private final Pool pool;
  private final Amounts amounts;
  private final KpiFigures kpis;

  Breakdowns(Pool pool, Amounts amounts, KpiFigures kpis) {
    this.pool = pool;
    this.amounts = amounts;
    this.kpis = kpis;
  }

  Uni<Breakdown> page(By by, KpisQuestion question, PageRequest part, Viewer viewer) {
    return read(by, question, part.cursor(CURSOR_PARTS), part.limit(), viewer);
  }

  /** The first rows, as many as a file takes. */
  Uni<Breakdown> most(By by, KpisQuestion question, Viewer viewer) {
    return read(by, question, Optional.empty(), MOST, viewer);
  }

  private Uni<Breakdown> read(
      By by, KpisQuestion question, Optional<Cursor> after, int limit, Viewer viewer) {
    var asked =
        new Asked(
            by,
            question.cut(viewer.ofSums()),
            question.period(viewer.today()),
            question.kpis(),
            viewer);
    var bindings = new Bindings();
    String sql = BreakdownSql.of(asked, question.isOfSums(), after, limit + 1, bindings);
    return pool.preparedQuery(sql)
        .execute(bindings.tuple())
        .map(rows -> breakdown(rows, asked, limit));
  }

  record Asked(By by, Cut cut, Period period, List<Kpi> kpis, Viewer viewer) {}

  private Breakdown breakdown(RowSet<Row> rows, Asked asked, int limit) {
    long change = 0;
    var found = new ArrayList<Row>();
    for (Row row : rows) {
      change = row.getLong("change");
      if (row.getString("key") != null) {
        found.add(row);
      }
    }
    Page<Breakdown.Line> page = Page.of(found, limit, Breakdowns::cursor, row -> line(row, asked));
    return new Breakdown(
        change,
        Amounts.BASIS,
        amounts.currency(),
        asked.by().key(),
        new Kpis.Days(asked.period().from(), asked.period().to()),
        page.items(),
        page.next());
  }

  private static String cursor(Row row) {
    return Cursor.encode(row.getString("place"), row.getString("key"));
  }

  private Breakdown.Line line(Row row, Asked asked) {
    String key = row.getString("key");
    DealsLink beneath = KpiLinks.beneath(asked.by(), key, asked.cut(), asked.period());
    DealsLink deals = KpiLinks.dealsOf(asked.by(), key, asked.cut(), asked.period());
    return new Breakdown.Line(
        key,
        Words.label(key, name(row, asked), asked.viewer().language()),
        kpis.values(asked.kpis(), Measures.of(row, asked.by() != By.MONTH)),
        beneath == null ? null : beneath.toString(),
        deals == null ? null : deals.textFor(asked.viewer().opensNumbers()));
  }

  private static String name(Row row, Asked asked) {
    return asked.by() == By.CUSTOMER && !asked.viewer().readsNamesOfCustomers()
        ? null
        : row.getString("label");
  }

  private static Set<String> parameters() {
    var names = new TreeSet<>(KpisQuestion.PARAMETERS);
    names.addAll(Set.of("by", "limit", "cursor"));
    return names;
  }
}
