package io.salesline.pipeline.activity.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A call, a meeting or a task. */
public record ActivityId(UUID value) {

  public ActivityId {
    requireNonNull(value);
  }

  public static ActivityId fresh() {
    return new ActivityId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
