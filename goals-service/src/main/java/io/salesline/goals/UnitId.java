package io.salesline.goals;

import java.util.UUID;

/** A company, region or team. */
public record UnitId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
