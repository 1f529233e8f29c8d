package io.salesline.pipeline.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A person of the organisation, whose record goals-service owns. */
public record MemberId(UUID value) {

  public MemberId {
    requireNonNull(value);
  }

  public static MemberId of(UUID value) {
    return value == null ? null : new MemberId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
