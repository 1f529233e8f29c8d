package io.salesline.reporting.sales;

import io.salesline.reporting.answer.DealsLink;
import io.salesline.reporting.question.Pieces;
import java.time.YearMonth;

/** The deals behind one item. */
final class ItemLink {

  private ItemLink() {}

  static DealsLink of(DealsLink all, SalesQuestion question, String key) {
    if (key.equals(SalesSql.UNDATED)) {
      return all.with("undated", true);
    }
    if (key.equals(Pieces.UNASSIGNED)) {
      return all.with("unassigned", question.by().key());
    }
    return switch (question.by()) {
      case MEMBER -> all.with("member", key);
      case TEAM, REGION -> all.with("unit", key);
      case MONTH -> all.within(question.closed().within(YearMonth.parse(key)));
    };
  }
}
