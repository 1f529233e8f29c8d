package io.salesline.pipeline.product;

import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The product as its topics show it. */
record ProductRow(
    UUID productId, String code, BigDecimal listPrice, String currency, boolean active) {

  private static final Stream PRODUCTS = Stream.of("pipeline", "product");

  static OutboundEvent changed(Product product, Instant at) {
    var row =
        new ProductRow(
            product.id(),
            product.code(),
            product.listPrice().amount(),
            product.listPrice().currency().getCurrencyCode(),
            product.isActive());
    return new OutboundEvent(
        PRODUCTS, product.id().toString(), "product.changed.v1", product.revision(), at, row);
  }
}
