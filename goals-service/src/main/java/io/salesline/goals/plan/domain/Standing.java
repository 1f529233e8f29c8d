package io.salesline.goals.plan.domain;

import static java.math.RoundingMode.HALF_UP;

import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a slice of a plan is. With T the target, E what the plan's own days ask until now, and A
 * the actual:
 *
 * <ul>
 *   <li>attainment = A ÷ T, pace = A ÷ E, four decimals; none where nothing is asked
 *   <li>projected end = A · T ÷ E: the rest goes as it went so far; none while E = 0
 *   <li>green where A ≥ 95 % of E, amber where A ≥ 85 %, else red; while nothing is expected it is
 *       green
 * </ul>
 *
 * Source: domain.md §1, Life.
 */
public record Standing(Money target, Money expected, Money actual) {

  private static final int GREEN_FROM = 95;
  private static final int AMBER_FROM = 85;
  private static final int RATIO_DECIMALS = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Optional<BigDecimal> attainment() {
    return ratio(target);
  }

  public Optional<BigDecimal> pace() {
    return ratio(expected);
  }

  public Optional<Money> projectedEnd() {
    if (isNothing(expected)) {
      return Optional.empty();
    }
    BigDecimal projected =
        actual
            .amount()
            .multiply(target.amount())
            .divide(expected.amount(), target.amount().scale(), HALF_UP);
    return Optional.of(new Money(projected, target.currency()));
  }

  public State state() {
    if (reaches(GREEN_FROM)) {
      return State.GREEN;
    }
    return reaches(AMBER_FROM) ? State.AMBER : State.RED;
  }

  private Optional<BigDecimal> ratio(Money whole) {
    return isNothing(whole)
        ? Optional.empty()
        : Optional.of(actual.amount().divide(whole.amount(), RATIO_DECIMALS, HALF_UP));
  }

  private boolean reaches(int percent) {
    BigDecimal asked = expected.amount().multiply(BigDecimal.valueOf(percent));
    return isNothing(expected) || actual.amount().multiply(HUNDRED).compareTo(asked) >= 0;
  }

  private static boolean isNothing(Money money) {
    return money.amount().signum() == 0;
  }
}
