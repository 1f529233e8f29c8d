package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/**
 * What a deal is worth, and the same in the organisation's currency at the rate of the day it was
 * stated: a later rate never rewrites it.
 *
 * @param amount at the currency's own scale, never negative
 * @param rate units of the organisation's currency for one unit of {@code currency}
 * @param costAmount what it costs, in {@code currency}; null where nobody knows
 */
@Embeddable
public record DealValue(
    BigDecimal amount,
    String currency,
    @Column(name = "amount_organisation") BigDecimal amountOrganisation,
    @Column(name = "currency_organisation") String currencyOrganisation,
    BigDecimal rate,
    @Column(name = "cost_amount") BigDecimal costAmount) {

  /** Values an amount in the organisation's currency, as {@link #of(Money, Currency, Optional)}. */
  public static DealValue of(Money money, Currency organisation) {
    return of(money, organisation, Optional.empty());
  }

  /**
   * Values an amount, rounded half up to the decimals of the organisation's currency.
   *
   * @param rate units of the organisation's currency for one of the amount's; not looked at where
   *     the two are the same
   * @throws Refusal {@code amount-negative}, {@code exchange-rate-unknown}
   */
  public static DealValue of(Money money, Currency organisation, Optional<BigDecimal> rate) {
    if (money.isNegative()) {
      throw Refusal.field("amount.amount", "amount-negative");
    }
    BigDecimal factor =
        money.currency().equals(organisation)
            ? BigDecimal.ONE
            : rate.orElseThrow(() -> unknown(money.currency(), organisation));
    int scale = Math.max(0, organisation.getDefaultFractionDigits());
    return new DealValue(
        money.amount(),
        money.currency().getCurrencyCode(),
        money.amount().multiply(factor).setScale(scale, RoundingMode.HALF_UP),
        organisation.getCurrencyCode(),
        factor,
        null);
  }

  /**
   * The same at another cost.
   *
   * @param cost in its currency; null where nobody knows
   */
  DealValue costing(BigDecimal cost) {
    return new DealValue(amount, currency, amountOrganisation, currencyOrganisation, rate, cost);
  }

  /**
   * Gross profit: amount less cost, tax excluded, in the organisation's currency, rounded half up;
   * null where nobody knows the cost. Below zero where it costs more than it brings.
   */
  public BigDecimal grossProfitOrganisation() {
    return costAmount == null
        ? null
        : amount
            .subtract(costAmount)
            .multiply(rate)
            .setScale(amountOrganisation.scale(), RoundingMode.HALF_UP);
  }

  private static Refusal unknown(Currency currency, Currency organisation) {
    return Refusal.field(
        "amount.currency",
        "exchange-rate-unknown",
        "currency",
        currency.getCurrencyCode(),
        "organisation_currency",
        organisation.getCurrencyCode());
  }

  /** Whether a rate is needed to say what it is worth. */
  public boolean isForeign() {
    return !currency.equals(currencyOrganisation);
  }

  public Money money() {
    return new Money(amount, Currency.getInstance(currency));
  }
}
