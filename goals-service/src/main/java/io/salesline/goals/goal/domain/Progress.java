package io.salesline.goals.goal.domain;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a goal is. With T the target, A the actual, and w of n working days passed:
 *
 * <ul>
 *   <li>attainment = A ÷ T, four decimals
 *   <li>expected by now = T · w ÷ n, to the minor unit or the whole count, half up
 *   <li>pace = A ÷ (T · w ÷ n), four decimals; none while w = 0
 *   <li>projected end = A · n ÷ w: the period ends as it began; none while w = 0
 *   <li>green where A ≥ 95 % of T · w ÷ n, amber where A ≥ 85 %, else red; decided on the exact
 *       fraction, not on rounded numbers. While nothing is expected it is green.
 * </ul>
 *
 * Source: domain.md §1, Life.
 */
public record Progress(Amount target, Amount actual, Elapsed elapsed) {

  private static final int GREEN_FROM = 95;
  private static final int AMBER_FROM = 85;
  private static final int RATIO_DECIMALS = 4;

  public BigDecimal attainment() {
    return ratio(actual.value(), target.value());
  }

  public Amount expectedByNow() {
    return target.with(target.value().multiply(worked()).divide(total(), scale(), HALF_UP));
  }

  public Optional<BigDecimal> pace() {
    return hasBegun()
        ? Optional.of(ratio(actual.value().multiply(total()), target.value().multiply(worked())))
        : Optional.empty();
  }

  public Optional<Amount> projectedEnd() {
    return hasBegun()
        ? Optional.of(
            target.with(actual.value().multiply(total()).divide(worked(), scale(), HALF_UP)))
        : Optional.empty();
  }

  public boolean isMet() {
    return actual.value().compareTo(target.value()) >= 0;
  }

  public GoalState state() {
    if (reaches(GREEN_FROM)) {
      return GoalState.GREEN;
    }
    return reaches(AMBER_FROM) ? GoalState.AMBER : GoalState.RED;
  }

  /** A · n · 100 ≥ percent · T · w. */
  private boolean reaches(int percent) {
    BigDecimal got = actual.value().multiply(total()).multiply(BigDecimal.valueOf(100));
    BigDecimal asked = target.value().multiply(worked()).multiply(BigDecimal.valueOf(percent));
    return got.compareTo(asked) >= 0;
  }

  private boolean hasBegun() {
    return elapsed.worked() > 0;
  }

  private BigDecimal worked() {
    return BigDecimal.valueOf(elapsed.worked());
  }

  private BigDecimal total() {
    return BigDecimal.valueOf(elapsed.total());
  }

  private int scale() {
    return target.value().scale();
  }

  private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
    return part.divide(whole, RATIO_DECIMALS, HALF_UP);
  }
}
