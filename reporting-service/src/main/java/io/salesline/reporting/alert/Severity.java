package io.salesline.reporting.alert;

import java.util.Locale;

/** How much an alert matters. What is critical is told at any hour. */
enum Severity {
  INFO,
  WARNING,
  CRITICAL;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Severity of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
