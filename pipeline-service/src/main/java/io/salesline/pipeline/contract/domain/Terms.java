package io.salesline.pipeline.contract.domain;

import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * What was agreed.
 *
 * @param amount tax included, as signed: credit notes do not change it
 * @param rate units of the organisation's currency for one unit of {@code currency}
 * @param taxRate 0.13 for 13 %; null while nobody has said
 */
@Embeddable
public record Terms(
    BigDecimal amount,
    String currency,
    @Column(name = "currency_organisation") String currencyOrganisation,
    BigDecimal rate,
    @Column(name = "tax_rate") BigDecimal taxRate) {

  /** Before the point; so that sums of many are amounts too. */
  private static final int MOST_DIGITS = 13;

  Terms withAmount(BigDecimal next) {
    return new Terms(next, currency, currencyOrganisation, rate, taxRate);
  }

  public Terms with(BigDecimal nextAmount, BigDecimal nextTaxRate) {
    return new Terms(nextAmount, currency, currencyOrganisation, rate, nextTaxRate);
  }

  /**
   * An amount of this contract.
   *
   * @throws Refusal 422 {@code amount-not-positive}, {@code amount-too-large}, {@code
   *     currency-differs}
   */
  public BigDecimal positive(String field, Money money) {
    if (!money.currency().getCurrencyCode().equals(currency)) {
      throw Refusal.field(
          field + ".currency",
          "currency-differs",
          "currency",
          money.currency().getCurrencyCode(),
          "contract_currency",
          currency);
    }
    if (money.amount().signum() <= 0) {
      throw Refusal.field(field + ".amount", "amount-not-positive");
    }
    if (money.amount().precision() - money.amount().scale() > MOST_DIGITS) {
      throw Refusal.field(field + ".amount", "amount-too-large", "digits", MOST_DIGITS);
    }
    return money.amount();
  }

  /** Zero, at the scale of the currency. */
  BigDecimal nothing() {
    return amount.subtract(amount);
  }

  public Money money(BigDecimal sum) {
    return new Money(sum, Currency.getInstance(currency));
  }

  /** The same in the organisation's currency, at the rate of the deal. */
  public BigDecimal inOrganisation(BigDecimal sum) {
    int digits = Math.max(0, Currency.getInstance(currencyOrganisation).getDefaultFractionDigits());
    return sum.multiply(rate).setScale(digits, RoundingMode.HALF_EVEN);
  }
}
