package io.salesline.pipeline.opportunity.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A product. */
public record ProductId(UUID value) {

  public ProductId {
    requireNonNull(value);
  }

  public static ProductId of(UUID value) {
    return value == null ? null : new ProductId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
