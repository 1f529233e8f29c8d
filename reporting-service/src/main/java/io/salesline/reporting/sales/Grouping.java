package io.salesline.reporting.sales;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What sales are told by. */
enum Grouping {
  MEMBER,
  TEAM,
  REGION,
  MONTH;

  /** As the parameter {@code by} says it. For a team or region also the kind of unit. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isUnit() {
    return this == TEAM || this == REGION;
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Grouping::key).toList();
  }

  static Grouping of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
