package io.salesline.system.importing;

import java.math.BigDecimal;

/** How many deals, worth what; with two decimals, so that equal sums are equal. */
record Sum(long count, BigDecimal amount) {

  static final Sum NONE = new Sum(0, BigDecimal.ZERO);

  Sum {
    amount = amount.setScale(2);
  }

  Sum plus(Sum other) {
    return new Sum(count + other.count, amount.add(other.amount));
  }
}
