package io.salesline.reporting.kpi;

import io.salesline.reporting.answer.DealsLink;
import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Period;
import io.salesline.reporting.question.Pieces;
import java.time.YearMonth;

/** What KPIs open into: company → region → team → member → customer → deals. */
final class KpiLinks {

  private static final String BREAKDOWN = "/api/reporting/v1/kpis/breakdown?";
  private static final String NONE = "none";

  private KpiLinks() {}

  /** The deals, or of what counts customers these. */
  static DealsLink of(Kpi kpi, Cut cut, Period period) {
    return switch (kpi) {
      case SALES,
          ORDERS,
          GROSS_PROFIT,
          MARGIN,
          AVERAGE_ORDER_VALUE,
          WIN_RATE,
          SALES_CYCLE,
          SALES_CYCLE_P75 ->
          won(cut, period);
      case OPEN_DEALS, OPEN_PIPELINE, VELOCITY -> DealsLink.of(cut).with("status", "open");
      case BUYING_CUSTOMERS, SALES_PER_CUSTOMER, NEW_CUSTOMERS, REACTIVATED_CUSTOMERS ->
          breakdown(By.CUSTOMER, cut, period);
    };
  }

  /** The won deals of a row; null where no list has just these. */
  static DealsLink dealsOf(By by, String key, Cut cut, Period period) {
    if (key.equals(NONE)) {
      return null;
    }
    DealsLink all = won(cut, period);
    if (key.equals(Pieces.UNASSIGNED)) {
      return all.with("unassigned", by.key());
    }
    return switch (by) {
      case MONTH -> won(cut, period.within(YearMonth.parse(key)));
      case REGION, TEAM -> all.with("unit", key);
      case MEMBER, PRODUCT, CUSTOMER -> all.with(by.key(), key);
    };
  }

  /** The next level beneath a cut: of a unit its members, since a link does not know its kind. */
  static DealsLink beneath(Cut cut, Period period) {
    if (cut.member() != null) {
      return breakdown(By.CUSTOMER, cut, period);
    }
    return breakdown(cut.unit() == null ? By.REGION : By.MEMBER, cut, period);
  }

  /** The next level beneath a row; null for a customer, beneath which are deals, and for nobody. */
  static DealsLink beneath(By by, String key, Cut cut, Period period) {
    if (key.equals(Pieces.UNASSIGNED) || key.equals(NONE)) {
      return null;
    }
    return switch (by) {
      case MONTH -> breakdown(By.REGION, cut, period.within(YearMonth.parse(key)));
      case REGION -> breakdown(By.TEAM, cut, period).with("unit", key);
      case TEAM -> breakdown(By.MEMBER, cut, period).with("unit", key);
      case PRODUCT -> breakdown(By.MEMBER, cut, period).with("product", key);
      case MEMBER -> breakdown(By.CUSTOMER, cut, period).with("member", key);
      case CUSTOMER -> null;
    };
  }

  private static DealsLink won(Cut cut, Period period) {
    return DealsLink.of(cut).within(period).with("status", "won");
  }

  private static DealsLink breakdown(By by, Cut cut, Period period) {
    return DealsLink.to(BREAKDOWN, cut)
        .with("by", by.key())
        .with("from", period.from())
        .with("to", period.to());
  }
}
