package io.salesline.goals.goal.domain;

import io.salesline.goals.metric.MetricUnit;
import io.salesline.platform.problem.Refusal;
import java.util.Currency;
import java.util.Optional;

/**
 * What is asked: at least {@code commit} (保底), meant is {@code target} (目标), hoped for is {@code
 * stretch} (挑战); {@code commit ≤ target ≤ stretch}. Whoever names the target only gets all three
 * alike: nothing less is promised and nothing more is hoped for than what was said. All three are
 * of money, or all are counts.
 */
public record Tiers(Amount commit, Amount target, Amount stretch) {

  /**
   * @throws Refusal 422 {@code target-not-positive}, {@code tiers-out-of-order}
   */
  public Tiers {
    if (target.value().signum() <= 0) {
      throw Refusal.field("target", "target-not-positive");
    }
    boolean low = commit.value().signum() < 0 || commit.compareTo(target) > 0;
    if (low || target.compareTo(stretch) > 0) {
      throw Refusal.field(low ? "commit" : "stretch", "tiers-out-of-order");
    }
  }

  /**
   * @param currency the organisation's; a goal of money is set in no other
   * @throws Refusal 422 {@code currency-not-organisation}; {@code currency-missing}, {@code
   *     currency-of-count} where they are not all alike; as the constructor does
   */
  public static Tiers of(
      Amount target, Optional<Amount> commit, Optional<Amount> stretch, Currency currency) {
    requireIn(currency, "target", target);
    requireLike(target, "commit", commit.orElse(target));
    requireLike(target, "stretch", stretch.orElse(target));
    return new Tiers(commit.orElse(target), target, stretch.orElse(target));
  }

  /**
   * @throws Refusal 422 {@code currency-missing} where they are to be money, {@code
   *     currency-of-count} where they are to be counts
   */
  void requireOf(MetricUnit unit) {
    requireOf(unit, "target", target);
  }

  private static void requireOf(MetricUnit unit, String field, Amount amount) {
    if (amount.unit() != unit) {
      throw Refusal.field(
          field, unit == MetricUnit.MONEY ? "currency-missing" : "currency-of-count");
    }
  }

  private static void requireLike(Amount target, String field, Amount amount) {
    requireOf(target.unit(), field, amount);
    target.currency().ifPresent(currency -> requireIn(currency, field, amount));
  }

  static void requireIn(Currency currency, String field, Amount amount) {
    if (!amount.currency().orElse(currency).equals(currency)) {
      throw Refusal.field(
          field, "currency-not-organisation", "currency", currency.getCurrencyCode());
    }
  }
}
