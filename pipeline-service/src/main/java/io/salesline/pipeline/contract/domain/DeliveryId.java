package io.salesline.pipeline.contract.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A delivery record. */
public record DeliveryId(UUID value) {

  public DeliveryId {
    requireNonNull(value);
  }

  public static DeliveryId fresh() {
    return new DeliveryId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
