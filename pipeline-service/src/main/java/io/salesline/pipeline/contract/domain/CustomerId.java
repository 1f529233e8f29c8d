package io.salesline.pipeline.contract.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A customer. */
public record CustomerId(UUID value) {

  public CustomerId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
