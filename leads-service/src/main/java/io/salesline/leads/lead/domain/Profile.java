package io.salesline.leads.lead.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Which business it may become.
 *
 * @param company its name; all else may be null
 * @param estimatedAmount in {@code currency}; null where nobody has guessed
 * @param currency ISO 4217; the organisation's where there is no amount
 */
@Embeddable
public record Profile(
    String company,
    String source,
    String region,
    String industry,
    @Column(name = "estimated_amount") BigDecimal estimatedAmount,
    String currency) {

  public Profile {
    requireNonNull(company);
    requireNonNull(currency);
  }

  /** What it may be worth; null where nobody has guessed. */
  public Money worth() {
    return estimatedAmount == null
        ? null
        : new Money(estimatedAmount, Currency.getInstance(currency));
  }

  Profile worth(Money better) {
    return better == null
        ? this
        : new Profile(
            company,
            source,
            region,
            industry,
            better.amount(),
            better.currency().getCurrencyCode());
  }

  private static String either(String said, String otherwise) {
    return said == null ? otherwise : said;
  }

  /** With what another knows where nothing is said here. */
  Profile filledFrom(Profile other) {
    Profile filled =
        new Profile(
            company,
            either(source, other.source),
            either(region, other.region),
            either(industry, other.industry),
            estimatedAmount,
            currency);
    return estimatedAmount == null ? filled.worth(other.worth()) : filled;
  }
}
