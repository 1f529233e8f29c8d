package io.salesline.pipeline.visit.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A comment on a plan. */
public record CommentId(UUID value) {

  public CommentId {
    requireNonNull(value);
  }

  public static CommentId fresh() {
    return new CommentId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
