package io.salesline.platform.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An exact amount in a currency, at the currency's own scale. JSON: {@code {"amount":"1054.00",
 * "currency":"USD"}}. More digits than 16 or more decimals than the currency has are refused before
 * any arithmetic, so that a decimal bomb costs nothing.
 */
@Schema(examples = "{\"amount\":\"1054.00\",\"currency\":\"USD\"}")
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

  private static final int MOST_DIGITS = 16;

  public Money {
    if (amount.precision() - amount.scale() > MOST_DIGITS) {
      throw new IllegalArgumentException("amount has more than " + MOST_DIGITS + " digits");
    }
    if (Math.abs((long) amount.scale()) > MOST_DIGITS
        || fractionDigits(amount) > digits(currency)) {
      throw new IllegalArgumentException(
          "amount has more decimals than " + currency.getCurrencyCode() + " has");
    }
    amount = amount.setScale(digits(currency), RoundingMode.UNNECESSARY);
  }

  @JsonCreator
  static Money parse(
      @JsonProperty(value = "amount", required = true) BigDecimal amount,
      @JsonProperty(value = "currency", required = true) String currency) {
    if (amount == null || currency == null) {
      throw new IllegalArgumentException("money needs an amount and a currency");
    }
    return new Money(amount, Currency.getInstance(currency));
  }

  public static Money of(String amount, String currency) {
    return new Money(new BigDecimal(amount), Currency.getInstance(currency));
  }

  public static Money zero(Currency currency) {
    return new Money(BigDecimal.ZERO, currency);
  }

  @JsonGetter("amount")
  String plainAmount() {
    return amount.toPlainString();
  }

  @JsonGetter("currency")
  String currencyCode() {
    return currency.getCurrencyCode();
  }

  @JsonIgnore
  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(
          "cannot mix " + currency.getCurrencyCode() + " and " + other.currency.getCurrencyCode());
    }
    return other;
  }

  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  private static int fractionDigits(BigDecimal amount) {
    return amount.signum() == 0 ? 0 : amount.stripTrailingZeros().scale();
  }
}
