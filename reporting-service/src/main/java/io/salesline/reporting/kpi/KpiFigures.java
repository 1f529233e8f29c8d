package io.salesline.reporting.kpi;

import io.salesline.reporting.answer.Amounts;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the KPIs of a cut and what they are compared with. */
@ApplicationScoped
public class KpiFigures {

  private static final String OF_TERMS =
      "select c.change, item.* from model_change c left join item on true";

  private final Pool pool;
  private final Amounts amounts;
  private final Rounding rounding;

  KpiFigures(Pool pool, Amounts amounts, Rounding rounding) {
    this.pool = pool;
    this.amounts = amounts;
    this.rounding = rounding;
  }

  public Uni<Kpis> read(KpisQuestion question, Viewer viewer) {
    Cut cut = question.cut(viewer.ofSums());
    Terms terms = Terms.of(question.period(viewer.today()));
    var bindings = new Bindings();
    Slices slices = Slices.ofTerms(terms, cut, bindings);
    String sql = MeasureSql.items(slices, cut, question.isOfSums(), bindings) + OF_TERMS;
    return pool.preparedQuery(sql)
        .execute(bindings.tuple())
        .map(rows -> kpis(rows, question.kpis(), terms, cut, viewer));
  }

  private Kpis kpis(RowSet<Row> rows, List<Kpi> asked, Terms terms, Cut cut, Viewer viewer) {
    long change = 0;
    var measured = new HashMap<String, Measures>();
    for (Row row : rows) {
      change = row.getLong("change");
      String term = row.getString("key");
      if (term != null) {
        measured.put(term, Measures.of(row, term.equals(Terms.ASKED)));
      }
    }
    Measures now = measured.getOrDefault(Terms.ASKED, Measures.none(true));
    Measures before = measured.getOrDefault(Terms.PREVIOUS, Measures.none(false));
    Measures yearAgo = measured.getOrDefault(Terms.LAST_YEAR, Measures.none(false));
    return new Kpis(
        change,
        Amounts.BASIS,
        amounts.currency(),
        days(terms.asked()),
        days(terms.previous()),
        days(terms.lastYear()),
        KpiLinks.beneath(cut, terms.asked()).toString(),
        asked.stream()
            .map(kpi -> item(kpi, now, before, yearAgo, opens(kpi, cut, terms, viewer), viewer))
            .toList());
  }

  private Kpis.Item item(
      Kpi kpi, Measures now, Measures before, Measures yearAgo, String opens, Viewer viewer) {
    Figure figure = kpi.of(now);
    return new Kpis.Item(
        kpi.key(),
        Words.of("kpi." + kpi.key(), viewer.language()),
        kpi.unit().key(),
        rounding.text(kpi.unit(), figure),
        reason(figure, viewer),
        known(kpi, now),
        rounding.compared(kpi.unit(), figure, kpi.of(before)),
        rounding.compared(kpi.unit(), figure, kpi.of(yearAgo)),
        opens);
  }

  /** Each KPI's value by its key; null for none. */
  Map<String, String> values(List<Kpi> asked, Measures cell) {
    var values = new LinkedHashMap<String, String>();
    for (Kpi kpi : asked) {
      values.put(kpi.key(), rounding.text(kpi.unit(), kpi.of(cell)));
    }
    return values;
  }

  private static String opens(Kpi kpi, Cut cut, Terms terms, Viewer viewer) {
    return KpiLinks.of(kpi, cut, terms.asked()).textFor(viewer.opensNumbers());
  }

  private static Kpis.Reason reason(Figure figure, Viewer viewer) {
    return figure.reason() == null
        ? null
        : new Kpis.Reason(
            figure.reason(), Words.of("reason." + figure.reason(), viewer.language()));
  }

  /** What is not known of every order tells of how many it is. */
  private static Kpis.Known known(Kpi kpi, Measures cell) {
    return switch (kpi) {
      case GROSS_PROFIT, MARGIN -> new Kpis.Known(cell.known(), cell.orders());
      case BUYING_CUSTOMERS, SALES_PER_CUSTOMER -> new Kpis.Known(cell.named(), cell.orders());
      case SALES_CYCLE, SALES_CYCLE_P75, VELOCITY -> new Kpis.Known(cell.timed(), cell.orders());
      case SALES,
          ORDERS,
          AVERAGE_ORDER_VALUE,
          WIN_RATE,
          NEW_CUSTOMERS,
          REACTIVATED_CUSTOMERS,
          OPEN_DEALS,
          OPEN_PIPELINE ->
          null;
    };
  }

  private static Kpis.Days days(Period period) {
    return new Kpis.Days(period.from(), period.to());
  }
}
