package io.salesline.reporting.sales;

import io.salesline.reporting.answer.Amounts;
import io.salesline.reporting.answer.DealsLink;
import io.salesline.reporting.answer.Total;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.answer.Words;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.sql.Bindings;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads sales from the rollups. */
@ApplicationScoped
class SalesFigures {

  private final Pool pool;
  private final Amounts amounts;

  SalesFigures(Pool pool, Amounts amounts) {
    this.pool = pool;
    this.amounts = amounts;
  }

  Uni<Sales> read(SalesQuestion question, Viewer viewer) {
    Cut cut = question.cut(viewer.ofSums());
    var bindings = new Bindings();
    String sql = SalesSql.of(question, cut, bindings);
    var link = DealsLink.of(cut).within(question.closed()).with("status", "won");
    return pool.preparedQuery(sql)
        .execute(bindings.tuple())
        .map(rows -> sales(rows, question, link, viewer));
  }

  private Sales sales(RowSet<Row> rows, SalesQuestion question, DealsLink link, Viewer viewer) {
    long change = 0;
    var found = new ArrayList<Row>();
    for (Row row : rows) {
      change = row.getLong("change");
      if (row.getString("key") != null) {
        found.add(row);
      }
    }
    found.sort(ItemOrder.of(question.by()));
    return new Sales(
        change,
        Amounts.BASIS,
        amounts.currency(),
        question.by().key(),
        found.stream().map(row -> item(row, question, link, viewer)).toList(),
        total(found, link, viewer));
  }

  private Sales.Item item(Row row, SalesQuestion question, DealsLink link, Viewer viewer) {
    String key = row.getString("key");
    return new Sales.Item(
        key,
        Words.label(key, row.getString("label"), viewer.language()),
        row.getLong("deals"),
        amounts.text(row.getBigDecimal("amount")),
        ItemLink.of(link, question, key).textFor(viewer.opensNumbers()));
  }

  private Total total(List<Row> rows, DealsLink link, Viewer viewer) {
    long count = rows.stream().mapToLong(row -> row.getLong("deals")).sum();
    BigDecimal amount =
        rows.stream()
            .map(row -> row.getBigDecimal("amount"))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Total(count, amounts.text(amount), link.textFor(viewer.opensNumbers()));
  }
}
