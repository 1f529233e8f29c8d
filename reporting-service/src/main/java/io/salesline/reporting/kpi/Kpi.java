package io.salesline.reporting.kpi;

import static io.salesline.reporting.kpi.Unit.COUNT;
import static io.salesline.reporting.kpi.Unit.DAYS;
import static io.salesline.reporting.kpi.Unit.MONEY;
import static io.salesline.reporting.kpi.Unit.MONEY_A_DAY;
import static io.salesline.reporting.kpi.Unit.RATIO;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The KPIs, each from the measures of its cell: a ratio is recomputed at every level, never summed.
 */
public enum Kpi {
  SALES(MONEY, cell -> Figure.of(cell.sales())),
  ORDERS(COUNT, cell -> Figure.of(cell.orders())),
  /** Of the deals of which it is known. */
  GROSS_PROFIT(
      MONEY,
      cell ->
          cell.orders() > 0 && cell.known() == 0
              ? Figure.none("no-gross-profit")
              : Figure.of(cell.profit())),
  /** Gross profit ÷ sales, both of the deals of which it is known. */
  MARGIN(RATIO, cell -> Figure.ratio(cell.profit(), cell.knownSales(), "no-gross-profit")),
  BUYING_CUSTOMERS(COUNT, cell -> Figure.of(cell.buyers())),
  /** 客单价: sales ÷ buying customers. */
  SALES_PER_CUSTOMER(
      MONEY, cell -> Figure.ratio(cell.sales(), cell.buyers(), "no-buying-customers")),
  /** 单均额: sales ÷ orders. */
  AVERAGE_ORDER_VALUE(MONEY, cell -> Figure.ratio(cell.sales(), cell.orders(), "no-orders")),
  /** 赢单率: won ÷ (won + lost), by close day. */
  WIN_RATE(
      RATIO,
      cell -> Figure.ratio(BigDecimal.valueOf(cell.orders()), cell.closed(), "no-closed-deals")),
  /** The median of won deals, from opening to close (type 7 of Hyndman & Fan 1996). */
  SALES_CYCLE(DAYS, cell -> Figure.known(cell.cycle(), "no-cycles")),
  /** The third quartile, of the same type. */
  SALES_CYCLE_P75(DAYS, cell -> Figure.known(cell.longCycle(), "no-cycles")),
  /**
   * Open deals × average order value × win rate ÷ sales cycle, money a day; the orders of the
   * second cancel out those of the third. What stood open in the past is not known.
   */
  VELOCITY(MONEY_A_DAY, Kpi::velocity),
  NEW_CUSTOMERS(COUNT, cell -> Figure.of(cell.arrived())),
  REACTIVATED_CUSTOMERS(COUNT, cell -> Figure.of(cell.reactivated())),
  OPEN_DEALS(
      COUNT,
      cell ->
          cell.standing() == null ? Figure.none("standing-now-only") : Figure.of(cell.standing())),
  OPEN_PIPELINE(MONEY, cell -> Figure.known(cell.pipeline(), "standing-now-only"));

  private final Unit unit;
  private final Function<Measures, Figure> formula;

  Kpi(Unit unit, Function<Measures, Figure> formula) {
    this.unit = unit;
    this.formula = formula;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Kpi of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Kpi::key).toList();
  }

  /** True of what the sums tell; the others are counted deal by deal, and cost more. */
  boolean isOfSums() {
    return switch (this) {
      case SALES,
          ORDERS,
          GROSS_PROFIT,
          MARGIN,
          AVERAGE_ORDER_VALUE,
          WIN_RATE,
          OPEN_DEALS,
          OPEN_PIPELINE ->
          true;
      case BUYING_CUSTOMERS,
          SALES_PER_CUSTOMER,
          SALES_CYCLE,
          SALES_CYCLE_P75,
          VELOCITY,
          NEW_CUSTOMERS,
          REACTIVATED_CUSTOMERS ->
          false;
    };
  }

  Unit unit() {
    return unit;
  }

  Figure of(Measures cell) {
    return formula.apply(cell);
  }

  private static Figure velocity(Measures cell) {
    if (cell.standing() == null) {
      return Figure.none("standing-now-only");
    }
    if (cell.cycle() == null) {
      return Figure.none("no-cycles");
    }
    BigDecimal standing = BigDecimal.valueOf(cell.standing());
    BigDecimal days = cell.cycle().multiply(BigDecimal.valueOf(cell.closed()));
    return Figure.ratio(standing.multiply(cell.sales()), days, "cycle-of-no-days");
  }
}
