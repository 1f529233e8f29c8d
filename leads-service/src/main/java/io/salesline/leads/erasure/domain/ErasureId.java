package io.salesline.leads.erasure.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** An erasure. */
public record ErasureId(UUID value) {

  public ErasureId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
