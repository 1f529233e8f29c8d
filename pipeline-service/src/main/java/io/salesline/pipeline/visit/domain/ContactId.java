package io.salesline.pipeline.visit.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Whom a visit is to see at the customer's; leads-service owns the record. */
public record ContactId(UUID value) {

  public ContactId {
    requireNonNull(value);
  }

  public static ContactId of(UUID value) {
    return value == null ? null : new ContactId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
