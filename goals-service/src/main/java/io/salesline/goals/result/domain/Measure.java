package io.salesline.goals.result.domain;

import java.util.Locale;

/** How a metric makes a number of what it counts. */
public enum Measure {
  /** One each. */
  COUNT,
  /** The sum of an amount. */
  SUM,
  /** One for the first of all with the same id in a field, by day. */
  DISTINCT,
  /** One metric divided by another, at every level anew. */
  RATIO;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Measure of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
