package io.salesline.pipeline.visit.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A customer, whose record leads-service owns. */
public record CustomerId(UUID value) {

  public CustomerId {
    requireNonNull(value);
  }

  public static CustomerId of(UUID value) {
    return value == null ? null : new CustomerId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
