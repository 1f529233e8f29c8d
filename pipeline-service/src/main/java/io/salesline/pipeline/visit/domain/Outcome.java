package io.salesline.pipeline.visit.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The result of a visit against its goal. */
public enum Outcome {
  REACHED,
  PARTLY,
  NOT_REACHED;

  /** As it stands in requests and events, such as {@code not-reached}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Outcome> of(String key) {
    return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
  }
}
