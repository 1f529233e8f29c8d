package io.salesline.leads.assignment.store;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Values of native queries as this feature wants them. */
final class Columns {

  private Columns() {}

  static Instant instant(Object column) {
    return switch (column) {
      case OffsetDateTime at -> at.toInstant();
      case null -> null;
      default -> (Instant) column;
    };
  }

  static int number(Object column) {
    return ((Number) column).intValue();
  }

  static long large(Object column) {
    return ((Number) column).longValue();
  }
}
