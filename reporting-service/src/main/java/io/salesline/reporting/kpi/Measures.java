package io.salesline.reporting.kpi;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;

/**
 * What KPIs are computed of: sums and counts of one cell.
 *
 * @param orders won deals
 * @param sales what they amount to
 * @param known of how many of them the gross profit is known
 * @param knownSales what these amount to
 * @param named how many of the won deals have a customer
 * @param timed how many of them say when they were opened
 * @param cycle median days from opening to close of these; null for none
 * @param longCycle their third quartile
 * @param standing open deals; null where what stands is not told
 */
record Measures(
    long orders,
    BigDecimal sales,
    long lost,
    long known,
    BigDecimal knownSales,
    BigDecimal profit,
    long buyers,
    long named,
    long timed,
    BigDecimal cycle,
    BigDecimal longCycle,
    long arrived,
    long reactivated,
    Long standing,
    BigDecimal pipeline) {

  /**
   * Of a cell in which nothing happened.
   *
   * @param stands whether it would tell what stands open
   */
  static Measures none(boolean stands) {
    return new Measures(
        0,
        BigDecimal.ZERO,
        0,
        0,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        0,
        0,
        0,
        null,
        null,
        0,
        0,
        stands ? Long.valueOf(0) : null,
        stands ? BigDecimal.ZERO : null);
  }

  /**
   * @param stands whether the row tells what stands open: where it does, nothing is zero
   */
  static Measures of(Row row, boolean stands) {
    return new Measures(
        row.getLong("orders"),
        row.getBigDecimal("sales"),
        row.getLong("lost"),
        row.getLong("known"),
        row.getBigDecimal("known_sales"),
        row.getBigDecimal("profit"),
        row.getLong("buyers"),
        row.getLong("named"),
        row.getLong("timed"),
        row.getBigDecimal("cycle"),
        row.getBigDecimal("long_cycle"),
        row.getLong("arrived"),
        row.getLong("reactivated"),
        stands ? orZero(row.getLong("standing")) : null,
        stands ? orZero(row.getBigDecimal("pipeline")) : null);
  }

  private static Long orZero(Long count) {
    return count == null ? Long.valueOf(0) : count;
  }

  private static BigDecimal orZero(BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }

  long closed() {
    return orders + lost;
  }
}
