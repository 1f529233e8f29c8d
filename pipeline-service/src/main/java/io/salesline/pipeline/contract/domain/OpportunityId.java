package io.salesline.pipeline.contract.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A deal. */
public record OpportunityId(UUID value) {

  public OpportunityId {
    requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
