package io.salesline.leads.erasure.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an erasure is. */
public enum ErasureState {
  /** Somebody else has to decide. */
  REQUESTED,
  /** It was decided against; nothing was forgotten. */
  REFUSED,
  /** Forgotten here; not all others have answered yet. */
  ERASING,
  /** Forgotten everywhere. */
  COMPLETE;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ErasureState> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}
