package io.salesline.goals.result.domain;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Locale;
import java.util.Optional;

/** What stands in a field of an event. */
public enum FieldKind {
  ID(SimpleType.STRING),
  /** Such as 2026-11-24; conditions compare it as a text. */
  DAY(SimpleType.STRING),
  TIME(SimpleType.TIMESTAMP),
  TEXT(SimpleType.STRING),
  FLAG(SimpleType.BOOL),
  WHOLE(SimpleType.INT),
  /** In the organisation's currency; conditions see it in minor units. */
  MONEY(SimpleType.INT),
  /** No double is exact, so no condition speaks of it. */
  NUMBER(null);

  private static final String MINOR = "_minor";

  private final CelType type;

  FieldKind(CelType type) {
    this.type = type;
  }

  static FieldKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  /** As conditions know it; empty where none may speak of it. */
  Optional<CelType> type() {
    return Optional.ofNullable(type);
  }

  /** The name of a field of this kind in conditions. */
  String named(String field) {
    return this == MONEY ? field + MINOR : field;
  }
}
