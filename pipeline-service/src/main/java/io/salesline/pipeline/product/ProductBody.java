package io.salesline.pipeline.product;

import io.salesline.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product over HTTP. */
@Schema(name = "Product")
record ProductBody(
    UUID productId,
    @Schema(examples = "1") long revision,
    @Schema(examples = "GTX Pro") String code,
    @Schema(examples = "GTX Pro") String name,
    Money listPrice,
    @Schema(description = "New deals may name it") boolean active) {

  static ProductBody of(Product product) {
    return new ProductBody(
        product.id(),
        product.revision(),
        product.code(),
        product.name(),
        product.listPrice(),
        product.isActive());
  }
}
