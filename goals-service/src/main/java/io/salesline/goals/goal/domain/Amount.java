package io.salesline.goals.goal.domain;

import static java.math.RoundingMode.UNNECESSARY;

import io.salesline.goals.metric.MetricUnit;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/**
 * How much a goal asks for, or what of it is reached: money, or a count.
 *
 * @param value at the currency's own scale, or whole
 * @param currency of money; empty for a count
 */
public record Amount(BigDecimal value, Optional<Currency> currency) implements Comparable<Amount> {

  private static final int MOST_DIGITS = 15;

  /**
   * @throws ArithmeticException for a fraction that neither the currency nor a count has
   */
  public Amount {
    value =
        currency.isPresent()
            ? new Money(value, currency.get()).amount()
            : value.setScale(0, UNNECESSARY);
  }

  public static Amount of(Money money) {
    return new Amount(money.amount(), Optional.of(money.currency()));
  }

  /**
   * Looks at digits and decimals before any arithmetic, so that a decimal bomb costs nothing.
   *
   * @param field where somebody has written it
   * @throws Refusal 422 {@code count-not-whole}, with a fraction or with more than 15 digits
   */
  public static Amount count(String field, BigDecimal value) {
    boolean readable =
        Math.abs((long) value.scale()) <= MOST_DIGITS
            && value.precision() - value.scale() <= MOST_DIGITS;
    if (!readable || value.stripTrailingZeros().scale() > 0) {
      throw Refusal.field(field, "count-not-whole");
    }
    return new Amount(value, Optional.empty());
  }

  /** Another number of the same. */
  public Amount with(BigDecimal other) {
    return new Amount(other, currency);
  }

  public MetricUnit unit() {
    return currency.isPresent() ? MetricUnit.MONEY : MetricUnit.COUNT;
  }

  /** Where it is known to be money. */
  public Money money() {
    return new Money(value, currency.orElseThrow());
  }

  @Override
  public int compareTo(Amount other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot compare " + this + " with " + other);
    }
    return value.compareTo(other.value);
  }
}
