package io.salesline.pipeline.exchange.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a rate is for. */
public enum RateKind {
  /** What open deals are valued at, for one fiscal year. */
  PLAN,
  /** What deals are booked at, until the next one. */
  BOOKING;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RateKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
