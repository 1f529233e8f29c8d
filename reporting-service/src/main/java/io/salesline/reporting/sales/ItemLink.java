package io.salesline.reporting.sales;

import io.salesline.reporting.answer.DealsLink;
import io.salesline.reporting.question.Period;
import java.time.LocalDate;
import java.time.YearMonth;

/** The deals behind one item. */
final class ItemLink {

  private ItemLink() {}

  static DealsLink of(DealsLink all, SalesQuestion question, String key) {
    if (key.equals(SalesSql.UNDATED)) {
      return all.with("undated", true);
    }
    if (key.equals(SalesSql.UNASSIGNED)) {
      return all.with("unassigned", question.by().key());
    }
    return switch (question.by()) {
      case MEMBER -> all.with("member", key);
      case TEAM, REGION -> all.with("unit", key);
      case MONTH -> all.within(within(question.closed(), YearMonth.parse(key)));
    };
  }

  private static Period within(Period asked, YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    return new Period(
        asked.from() != null && asked.from().isAfter(first) ? asked.from() : first,
        asked.to() != null && asked.to().isBefore(last) ? asked.to() : last);
  }
}
