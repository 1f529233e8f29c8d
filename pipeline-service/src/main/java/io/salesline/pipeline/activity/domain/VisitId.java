package io.salesline.pipeline.activity.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** The visit that a task follows from. */
public record VisitId(UUID value) {

  public VisitId {
    requireNonNull(value);
  }

  public static VisitId of(UUID value) {
    return value == null ? null : new VisitId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
