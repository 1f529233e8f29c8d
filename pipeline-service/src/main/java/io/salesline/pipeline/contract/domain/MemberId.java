package io.salesline.pipeline.contract.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A member of the organisation. */
public record MemberId(UUID value) {

  public MemberId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
