package io.salesline.pipeline.id;

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

  public static VisitId of(UUID value) {
    return value == null ? null : new VisitId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
