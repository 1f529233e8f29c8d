package io.salesline.reporting.rollup;

import io.salesline.reporting.deal.Position;
import java.math.BigDecimal;

/**
 * What is known of the gross profit of deals.
 *
 * @param known of how many deals it is known
 * @param amount what these deals amount to
 */
record Profit(long known, BigDecimal amount, BigDecimal profit) {

  static final Profit UNKNOWN = new Profit(0, BigDecimal.ZERO, BigDecimal.ZERO);

  static Profit of(Position position) {
    return position.grossProfit() == null
        ? UNKNOWN
        : new Profit(1, position.amount(), position.grossProfit());
  }

  Profit plus(Profit other) {
    return new Profit(known + other.known, amount.add(other.amount), profit.add(other.profit));
  }

  Profit negated() {
    return new Profit(-known, amount.negate(), profit.negate());
  }

  boolean isNothing() {
    return known == 0 && amount.signum() == 0 && profit.signum() == 0;
  }
}
