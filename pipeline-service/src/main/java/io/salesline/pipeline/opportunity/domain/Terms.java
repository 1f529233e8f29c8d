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
 * @param credit who gets which part of what it brings
 */
@Embeddable
public record Terms(
    String name,
    @Column(name = "customer_id") CustomerId customerId,
    @Column(name = "owner_id") MemberId ownerId,
    @Column(name = "product_id") ProductId productId,
    @Embedded DealValue value,
    @Column(name = "expected_close") LocalDate expectedClose,
    @Embedded Pursuit pursuit,
    @Column(name = "credit_shares") CreditShares credit) {

  /** Of a deal of which nobody has said how it is pursued, nor who shares in it. */
  public Terms(
      String name,
      CustomerId customerId,
      MemberId ownerId,
      ProductId productId,
      DealValue value,
      LocalDate expectedClose) {
    this(
        name,
        customerId,
        ownerId,
        productId,
        value,
        expectedClose,
        Pursuit.UNSAID,
        CreditShares.OF_OWNER);
  }

  /** The same in other hands. What was agreed about shares stays, and nothing else does. */
  public Terms ownedBy(MemberId owner) {
    return new Terms(name, customerId, owner, productId, value, expectedClose, pursuit, credit);
  }

  /** The same with somebody else. */
  Terms with(CustomerId customer) {
    return new Terms(name, customer, ownerId, productId, value, expectedClose, pursuit, credit);
  }

  /** The same, worth something else. */
  Terms worth(DealValue other) {
    return selling(productId, other);
  }

  Terms selling(ProductId product, DealValue other) {
    return new Terms(name, customerId, ownerId, product, other, expectedClose, pursuit, credit);
  }

  Terms sharing(CreditShares shares) {
    return new Terms(name, customerId, ownerId, productId, value, expectedClose, pursuit, shares);
  }

  /** The same once it is won: who gets what does not change any more. */
  Terms booked() {
    return sharing(credit.booked(ownerId));
  }

  /**
   * Of whom the deal is with, what it sells, and for how much. How it is pursued and who shares in
   * it voids no approval.
   */
  String digest() {
    return Digest.of(
        customerId,
        productId,
        value.amount().stripTrailingZeros().toPlainString(),
        value.currency());
  }
}
