package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.identity.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;

/**
 * What the deal is about, as far as people may edit it.
 *
 * @param name null where it came from a lead or a source that has none
 * @param customerId null only for history whose source has none
 * @param productId null where no product is chosen
 * @param expectedClose null where nobody has said
 */
@Embeddable
public record Terms(
    String name,
    @Column(name = "customer_id") CustomerId customerId,
    @Column(name = "owner_id") MemberId ownerId,
    @Column(name = "product_id") ProductId productId,
    @Embedded DealValue value,
    @Column(name = "expected_close") LocalDate expectedClose,
    @Embedded Pursuit pursuit) {

  /** Of a deal of which nobody has said how it is pursued. */
  public Terms(
      String name,
      CustomerId customerId,
      MemberId ownerId,
      ProductId productId,
      DealValue value,
      LocalDate expectedClose) {
    this(name, customerId, ownerId, productId, value, expectedClose, Pursuit.UNSAID);
  }

  /** The same in other hands. */
  public Terms ownedBy(MemberId owner) {
    return new Terms(name, customerId, owner, productId, value, expectedClose, pursuit);
  }

  /** The same, worth something else. */
  Terms worth(DealValue other) {
    return selling(productId, other);
  }

  Terms selling(ProductId product, DealValue other) {
    return new Terms(name, customerId, ownerId, product, other, expectedClose, pursuit);
  }

  /**
   * Of whom the deal is with, what it sells, and for how much. How it is pursued voids no approval.
   */
  String digest() {
    return Digest.of(
        customerId,
        productId,
        value.amount().stripTrailingZeros().toPlainString(),
        value.currency());
  }
}
