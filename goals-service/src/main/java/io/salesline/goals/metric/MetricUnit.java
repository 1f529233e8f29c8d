package io.salesline.goals.metric;

import java.util.Locale;

/** What the numbers of a metric are. */
public enum MetricUnit {
  /** In the organisation's currency. */
  MONEY,
  COUNT,
  /** A part of one, or more than one. */
  RATIO;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static MetricUnit of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
