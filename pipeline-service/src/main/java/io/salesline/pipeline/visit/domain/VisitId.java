package io.salesline.pipeline.visit.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A visit. */
public record VisitId(UUID value) {

  public VisitId {
    requireNonNull(value);
  }

  public static VisitId fresh() {
    return new VisitId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
