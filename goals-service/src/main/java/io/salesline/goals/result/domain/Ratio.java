package io.salesline.goals.result.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One number divided by another, four decimals, half up.
 *
 * @param value numerator ÷ denominator
 */
public record Ratio(BigDecimal value) {

  private static final int DECIMALS = 4;

  /** Empty where the denominator is zero. */
  public static Optional<Ratio> of(BigDecimal numerator, BigDecimal denominator) {
    return denominator.signum() == 0
        ? Optional.empty()
        : Optional.of(new Ratio(numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP)));
  }
}
