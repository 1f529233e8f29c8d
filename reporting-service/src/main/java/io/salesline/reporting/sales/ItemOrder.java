package io.salesline.reporting.sales;

import io.salesline.reporting.question.Pieces;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Comparator;

/** Months in their order, others the largest first; what stands for nobody comes last. */
final class ItemOrder {

  private static final Comparator<Row> NOBODY_LAST =
      Comparator.comparing(row -> isNobody(row.getString("key")));
  private static final Comparator<Row> BY_KEY = Comparator.comparing(row -> row.getString("key"));
  private static final Comparator<Row> LARGEST_FIRST =
      Comparator.comparing((Row row) -> row.getBigDecimal("amount")).reversed();

  private ItemOrder() {}

  static Comparator<Row> of(Grouping by) {
    return by == Grouping.MONTH
        ? NOBODY_LAST.thenComparing(BY_KEY)
        : NOBODY_LAST.thenComparing(LARGEST_FIRST).thenComparing(BY_KEY);
  }

  private static boolean isNobody(String key) {
    return key.equals(Pieces.UNASSIGNED) || key.equals(SalesSql.UNDATED);
  }
}
