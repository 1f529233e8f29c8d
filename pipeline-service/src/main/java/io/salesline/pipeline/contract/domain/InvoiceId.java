package io.salesline.pipeline.contract.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** An invoice record. */
public record InvoiceId(UUID value) {

  public InvoiceId {
    requireNonNull(value);
  }

  public static InvoiceId fresh() {
    return new InvoiceId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
