package io.salesline.goals.goal.domain;

import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.util.Currency;
import java.util.Optional;

/**
 * What is asked: at least {@code commit} (保底), meant is {@code target} (目标), hoped for is {@code
 * stretch} (挑战); {@code commit ≤ target ≤ stretch}. Whoever names the target only gets all three
 * alike: nothing less is promised and nothing more is hoped for than what was said.
 */
public record Tiers(Money commit, Money target, Money stretch) {

  /**
   * @throws Refusal 422 {@code target-not-positive}, {@code tiers-out-of-order}
   */
  public Tiers {
    if (target.amount().signum() <= 0) {
      throw Refusal.field("target", "target-not-positive");
    }
    if (commit.isNegative() || commit.compareTo(target) > 0 || target.compareTo(stretch) > 0) {
      throw Refusal.field(
          commit.compareTo(target) > 0 || commit.isNegative() ? "commit" : "stretch",
          "tiers-out-of-order");
    }
  }

  /**
   * @param currency the organisation's; a goal is set in no other
   * @throws Refusal 422 {@code currency-not-organisation} too
   */
  public static Tiers of(
      Money target, Optional<Money> commit, Optional<Money> stretch, Currency currency) {
    requireIn(currency, "target", target);
    commit.ifPresent(money -> requireIn(currency, "commit", money));
    stretch.ifPresent(money -> requireIn(currency, "stretch", money));
    return new Tiers(commit.orElse(target), target, stretch.orElse(target));
  }

  static void requireIn(Currency currency, String field, Money money) {
    if (!money.currency().equals(currency)) {
      throw Refusal.field(
          field, "currency-not-organisation", "currency", currency.getCurrencyCode());
    }
  }
}
