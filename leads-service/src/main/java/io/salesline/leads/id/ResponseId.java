package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The first response that an owner owes a lead. */
public record ResponseId(UUID value) {

  public ResponseId {
    requireNonNull(value);
  }

  public static ResponseId fresh() {
    return new ResponseId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
