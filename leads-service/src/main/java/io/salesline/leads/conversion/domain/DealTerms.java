package io.salesline.leads.conversion.domain;

import io.salesline.leads.id.ProductId;
import io.salesline.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What the deal is to begin with. Any part may be null.
 *
 * @param name in people's words; it is kept here and never published
 */
@Embeddable
public record DealTerms(
    @Column(name = "opportunity_name") String name,
    BigDecimal amount,
    String currency,
    @Column(name = "expected_close") LocalDate expectedClose,
    @Column(name = "product_id") ProductId productId) {

  static final DealTerms NONE = new DealTerms(null, null, null, null, null);

  public static DealTerms of(String name, Money worth, LocalDate expectedClose, ProductId product) {
    return new DealTerms(
        name,
        worth == null ? null : worth.amount(),
        worth == null ? null : worth.currency().getCurrencyCode(),
        expectedClose,
        product);
  }

  /** Null where nobody has said. */
  public Money worth() {
    return amount == null ? null : new Money(amount, Currency.getInstance(currency));
  }
}
