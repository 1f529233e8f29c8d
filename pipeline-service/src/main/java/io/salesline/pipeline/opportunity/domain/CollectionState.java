package io.salesline.pipeline.opportunity.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far the money of a won deal has come in. */
public enum CollectionState {
  /** The deal is not won. */
  NONE,
  /** Won here; not all is collected. */
  OPEN,
  /** Won elsewhere, and the source does not say. */
  UNKNOWN,
  /** All is delivered and collected. */
  COMPLETE,
  /** Its contract fell through: nothing more is to come. */
  TERMINATED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CollectionState> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}
