package io.salesline.pipeline.visit.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A debrief that was published for everybody to learn from. */
public record CaseId(UUID value) {

  public CaseId {
    requireNonNull(value);
  }

  public static CaseId fresh() {
    return new CaseId(UUID.randomUUID());
  }

  public static CaseId of(UUID value) {
    return value == null ? null : new CaseId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
