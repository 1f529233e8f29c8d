package io.salesline.pipeline.visit.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a visit has come. The last two are final. */
public enum VisitState {
  PLANNED,
  /** The owner is there. */
  CHECKED_IN,
  COMPLETED,
  CANCELLED;

  /** As it stands in requests and events, such as {@code checked-in}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isOpen() {
    return this == PLANNED || this == CHECKED_IN;
  }

  public static Optional<VisitState> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}
