package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * What a deal is worth, and the same in the organisation's currency at the rate of the day it was
 * stated: a later rate never rewrites it.
 *
 * @param amount at the currency's own scale, never negative
 * @param rate units of the organisation's currency for one unit of {@code currency}
 */
@Embeddable
public record DealValue(
    BigDecimal amount,
    String currency,
    @Column(name = "amount_organisation") BigDecimal amountOrganisation,
    @Column(name = "currency_organisation") String currencyOrganisation,
    BigDecimal rate) {

  /**
   * Values an amount. There are no exchange rates yet, so it must be in the organisation's
   * currency.
   *
   * @throws Refusal {@code amount-negative}, {@code exchange-rate-unknown}
   */
  public static DealValue of(Money money, Currency organisation) {
    if (money.isNegative()) {
      throw Refusal.field("amount.amount", "amount-negative");
    }
    if (!money.currency().equals(organisation)) {
      throw Refusal.field(
          "amount.currency",
          "exchange-rate-unknown",
          "currency",
          money.currency().getCurrencyCode(),
          "organisation_currency",
          organisation.getCurrencyCode());
    }
    String code = organisation.getCurrencyCode();
    return new DealValue(money.amount(), code, money.amount(), code, BigDecimal.ONE);
  }

  public Money money() {
    return new Money(amount, Currency.getInstance(currency));
  }
}
