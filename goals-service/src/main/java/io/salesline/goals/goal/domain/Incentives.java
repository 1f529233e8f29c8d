package io.salesline.goals.goal.domain;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.HALF_UP;

import io.salesline.goals.metric.MetricUnit;
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
 * rate. What is counted has no rate: a part of a visit is worth nothing.
 *
 * @param commit null for nothing, as the others
 */
public record Incentives(Incentive commit, Incentive target, Incentive stretch) {

  public static final Incentives NONE = new Incentives(null, null, null);

  /**
   * @throws Refusal 422 {@code currency-not-organisation}
   */
  public Incentives in(Currency currency) {
    said()
        .map(Incentive::amount)
        .filter(Objects::nonNull)
        .forEach(amount -> Tiers.requireIn(currency, "incentives", Amount.of(amount)));
    return this;
  }

  /**
   * @throws Refusal 422 {@code rate-needs-money} for a rate of a count
   */
  void requireOf(MetricUnit unit) {
    if (unit != MetricUnit.MONEY && said().anyMatch(incentive -> incentive.rate() != null)) {
      throw Refusal.field("incentives", "rate-needs-money");
    }
  }

  /**
   * To the minor unit, half up. Sentences are worth nothing here.
   *
   * @param currency the organisation's
   */
  public Money worth(Tiers tiers, Amount actual, Currency currency) {
    BigDecimal got = actual.value();
    BigDecimal low = tiers.commit().value();
    BigDecimal middle = tiers.target().value();
    BigDecimal high = tiers.stretch().value();
    BigDecimal worth =
        amount(commit, low, got)
            .add(amount(target, middle, got))
            .add(amount(stretch, high, got))
            .add(share(commit, low, rateFrom(target, middle, rateFrom(stretch, high, got)), got))
            .add(share(target, middle, rateFrom(stretch, high, got), got))
            .add(share(stretch, high, got, got));
    int digits = Money.zero(currency).amount().scale();
    return new Money(worth.setScale(digits, HALF_UP), currency);
  }

  /** What so much more would bring. */
  public Money worthOfNext(Tiers tiers, Amount actual, Amount next, Currency currency) {
    Amount then = actual.with(actual.value().add(next.value()));
    return worth(tiers, then, currency).minus(worth(tiers, actual, currency));
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

  private Stream<Incentive> said() {
    return Stream.of(commit, target, stretch).filter(Objects::nonNull);
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
