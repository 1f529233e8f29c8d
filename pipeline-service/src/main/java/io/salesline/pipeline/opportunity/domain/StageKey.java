package io.salesline.pipeline.opportunity.domain;

import static java.util.Objects.requireNonNull;

/** A stage's name for programs, such as {@code needs-discovery}. */
public record StageKey(String value) {

  public StageKey {
    requireNonNull(value);
  }

  public static StageKey of(String value) {
    return value == null ? null : new StageKey(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
