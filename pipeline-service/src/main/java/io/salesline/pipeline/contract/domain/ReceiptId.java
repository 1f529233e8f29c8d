package io.salesline.pipeline.contract.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A receipt of money. */
public record ReceiptId(UUID value) {

  public ReceiptId {
    requireNonNull(value);
  }

  public static ReceiptId fresh() {
    return new ReceiptId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
