package io.salesline.pipeline.contract.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What finance says of a receipt or a credit note. The last two are final. */
public enum Confirmation {
  /** Nothing yet. */
  RECORDED,
  CONFIRMED,
  REJECTED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Confirmation> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}
