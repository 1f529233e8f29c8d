package io.salesline.goals.organisation.domain;

import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How high a unit stands. A unit lies beneath one of its own kind or a higher one. */
public enum UnitKind {
  COMPANY,
  REGION,
  TEAM;

  /** As it stands in events and requests: {@code company}, {@code region}, {@code team}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<UnitKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  boolean fitsBeneath(UnitKind parent) {
    return this != COMPANY && parent.compareTo(this) <= 0;
  }

  /** Stores the key, so that SQL reads like the events. */
  static final class Stored implements AttributeConverter<UnitKind, String> {
    @Override
    public String convertToDatabaseColumn(UnitKind kind) {
      return kind.key();
    }

    @Override
    public UnitKind convertToEntityAttribute(String key) {
      return of(key).orElseThrow();
    }
  }
}
