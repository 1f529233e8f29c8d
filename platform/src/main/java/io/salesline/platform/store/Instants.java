package io.salesline.platform.store;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Instants out of the rows of native queries. */
public final class Instants {

  private Instants() {}

  /**
   * What a column of type timestamptz holds: the driver's value, or Hibernate's where the query
   * names a type for it. Null stays null.
   */
  public static Instant of(Object column) {
    return switch (column) {
      case OffsetDateTime at -> at.toInstant();
      case null -> null;
      default -> (Instant) column;
    };
  }
}
