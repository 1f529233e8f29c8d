package io.salesline.leads.id;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Somebody in the organisation. */
public record MemberId(UUID value) {

  public MemberId {
    requireNonNull(value);
  }

  /** Null for null. */
  public static MemberId of(UUID value) {
    return value == null ? null : new MemberId(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
