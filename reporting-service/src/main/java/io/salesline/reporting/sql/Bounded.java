package io.salesline.reporting.sql;

import java.math.BigDecimal;

/** Numbers of events as the tables take them. */
public final class Bounded {

  private static final int MOST_DIGITS = 18;
  private static final int MOST_DECIMALS = 4;

  private Bounded() {}

  /**
   * The same amount.
   *
   * @throws IllegalArgumentException for one with more than 18 digits or 4 decimals
   */
  public static BigDecimal amount(BigDecimal amount, String field) {
    boolean fits =
        Math.abs((long) amount.scale()) <= MOST_DIGITS
            && amount.precision() <= MOST_DIGITS + MOST_DECIMALS
            && (amount.scale() <= MOST_DECIMALS
                || amount.stripTrailingZeros().scale() <= MOST_DECIMALS);
    if (!fits) {
      throw new IllegalArgumentException(field + " is out of bounds");
    }
    return amount;
  }
}
