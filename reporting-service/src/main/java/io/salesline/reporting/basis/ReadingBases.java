package io.salesline.reporting.basis;

import io.salesline.reporting.answer.Amounts;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what was signed, invoiced and collected. */
@ApplicationScoped
class ReadingBases {

  private static final List<String> BASES = List.of("signed", "invoiced", "collected");

  private final Pool pool;
  private final Amounts amounts;

  ReadingBases(Pool pool, Amounts amounts) {
    this.pool = pool;
    this.amounts = amounts;
  }

  Uni<Bases> read(BasesQuestion question, Viewer viewer) {
    Cut cut = question.cut(viewer.ofSums());
    var bindings = new Bindings();
    String sql = BasesSql.of(cut, question.days(), amounts.digits(), bindings);
    return pool.preparedQuery(sql)
        .execute(bindings.tuple())
        .map(rows -> bases(rows, question, viewer));
  }

  /** At least one row: the change number and what is apart. */
  private Bases bases(RowSet<Row> rows, BasesQuestion question, Viewer viewer) {
    var totals = new HashMap<String, Row>();
    Row any = null;
    for (Row row : rows) {
      any = row;
      totals.put(row.getString("basis"), row);
    }
    return new Bases(
        any.getLong("change"),
        amounts.currency(),
        question.days().from(),
        question.days().to(),
        BASES.stream().map(basis -> item(basis, totals.get(basis), viewer)).toList(),
        List.of(
            difference("signed", "invoiced", any, "not_invoiced", "invoiced_else", viewer),
            difference("invoiced", "collected", any, "not_collected", "collected_else", viewer)));
  }

  private Bases.Item item(String basis, Row total, Viewer viewer) {
    return new Bases.Item(
        basis,
        Words.of("basis." + basis, viewer.language()),
        count(total, "lines"),
        amount(total, "gross"),
        amount(total, "net"),
        new Bases.Untold(count(total, "untold"), amount(total, "untold_gross")),
        Words.of("basis." + basis + ".counts", viewer.language()));
  }

  private static long count(Row total, String column) {
    return total == null ? 0 : total.getLong(column);
  }

  private String amount(Row total, String column) {
    return amounts.text(total == null ? BigDecimal.ZERO : total.getBigDecimal(column));
  }

  private Bases.Difference difference(
      String of, String less, Row row, String only, String others, Viewer viewer) {
    BigDecimal more = row.getBigDecimal(only);
    BigDecimal fewer = row.getBigDecimal(others);
    Map<String, String> values =
        Map.of(
            "difference", amounts.text(more.subtract(fewer)),
            "only", amounts.text(more),
            "others", amounts.text(fewer),
            "currency", amounts.currency());
    return new Bases.Difference(
        of,
        less,
        values.get("difference"),
        values.get("only"),
        values.get("others"),
        Words.of("basis." + of + "." + less, viewer.language(), values));
  }
}
