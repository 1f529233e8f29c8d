package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A product of pipeline-service. */
public record ProductId(UUID value) {

  public ProductId {
    requireNonNull(value);
  }

  /** Null for null. */
  public static ProductId of(UUID value) {
    return value == null ? null : new ProductId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
