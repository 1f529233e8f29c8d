package io.salesline.goals.goal.domain;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.HALF_UP;

import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the tiers bring, so that progress can say what the next deal is worth. With A the actual:
 * every amount whose tier A reaches, and of every rate {@code r} at a tier {@code t} the part
 * {@code r · (min(A, u) − t)} where A is above t; {@code u} is the next higher tier that has a
 * rate.
 *
 * @param commit null for nothing, as the others
 */
public record Incentives(Incentive commit, Incentive target, Incentive stretch) {

  public static final Incentives NONE = new Incentives(null, null, null);

  /**
   * @throws Refusal 422 {@code currency-not-organisation}
   */
  public Incentives in(Currency currency) {
    Stream.of(commit, target, stretch)
        .filter(Objects::nonNull)
        .map(Incentive::amount)
        .filter(Objects::nonNull)
        .forEach(amount -> Tiers.requireIn(currency, "incentives", amount));
    return this;
  }

  /** To the minor unit, half up. Sentences are worth nothing here. */
  public Money worth(Tiers tiers, Money actual) {
    BigDecimal got = actual.amount();
    BigDecimal low = tiers.commit().amount();
    BigDecimal middle = tiers.target().amount();
    BigDecimal high = tiers.stretch().amount();
    BigDecimal worth =
        amount(commit, low, got)
            .add(amount(target, middle, got))
            .add(amount(stretch, high, got))
            .add(share(commit, low, rateFrom(target, middle, rateFrom(stretch, high, got)), got))
            .add(share(target, middle, rateFrom(stretch, high, got), got))
            .add(share(stretch, high, got, got));
    return new Money(worth.setScale(actual.amount().scale(), HALF_UP), actual.currency());
  }

  /** What so much more would bring. */
  public Money worthOfNext(Tiers tiers, Money actual, Money next) {
    Money then = new Money(actual.amount().add(next.amount()), actual.currency());
    BigDecimal more = worth(tiers, then).amount().subtract(worth(tiers, actual).amount());
    return new Money(more, actual.currency());
  }

  public Optional<Incentive> ofCommit() {
    return Optional.ofNullable(commit);
  }

  public Optional<Incentive> ofTarget() {
    return Optional.ofNullable(target);
  }

  public Optional<Incentive> ofStretch() {
    return Optional.ofNullable(stretch);
  }

  private static BigDecimal amount(Incentive incentive, BigDecimal tier, BigDecimal got) {
    return incentive != null && incentive.amount() != null && got.compareTo(tier) >= 0
        ? incentive.amount().amount()
        : ZERO;
  }

  /** Where that tier has a rate, what lies below belongs to the tier before. */
  private static BigDecimal rateFrom(Incentive incentive, BigDecimal tier, BigDecimal otherwise) {
    return incentive != null && incentive.rate() != null ? tier : otherwise;
  }

  private static BigDecimal share(
      Incentive incentive, BigDecimal tier, BigDecimal upTo, BigDecimal got) {
    return incentive != null && incentive.rate() != null && got.compareTo(tier) > 0
        ? got.min(upTo).subtract(tier).max(ZERO).multiply(incentive.rate())
        : ZERO;
  }
}
