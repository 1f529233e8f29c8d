package io.salesline.platform.money;

import java.math.BigDecimal;

/** Numbers that are no amounts of money. */
public final class Decimals {

  private Decimals() {}

  /** The same number without trailing zeros and without exponent, so that equal ones are equal. */
  public static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
