package io.salesline.goals;

import java.util.UUID;

/** A person of the organisation. */
public record MemberId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
