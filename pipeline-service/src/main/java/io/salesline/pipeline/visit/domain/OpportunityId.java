package io.salesline.pipeline.visit.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A deal. */
public record OpportunityId(UUID value) {

  public OpportunityId {
    requireNonNull(value);
  }

  public static OpportunityId of(UUID value) {
    return value == null ? null : new OpportunityId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
