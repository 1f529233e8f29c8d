package io.salesline.pipeline.product;

import io.salesline.platform.identity.ExternalIds;
import io.salesline.platform.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;

/** Something that is sold. Its revision counts its events. */
@Entity
@Table(name = "product")
class Product {

  @Id private UUID productId;
  private long revision;
  private String externalId;
  private String code;
  private String name;
  private BigDecimal listPrice;
  private String currency;
  private boolean active;

  protected Product() {}

  Product(ProductItem item) {
    this.productId = idOf(item.externalId());
    this.externalId = item.externalId();
    this.active = true;
    revise(item);
  }

  /** The same id for the same record of the source. */
  static UUID idOf(String externalId) {
    return ExternalIds.id("product", externalId);
  }

  boolean says(ProductItem item) {
    return code.equals(item.code())
        && name.equals(item.name())
        && listPrice().equals(item.listPrice());
  }

  final void revise(ProductItem item) {
    code = item.code();
    name = item.name();
    listPrice = item.listPrice().amount();
    currency = item.listPrice().currency().getCurrencyCode();
    revision++;
  }

  UUID id() {
    return productId;
  }

  long revision() {
    return revision;
  }

  String externalId() {
    return externalId;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  Money listPrice() {
    return new Money(listPrice, Currency.getInstance(currency));
  }

  boolean isActive() {
    return active;
  }
}
