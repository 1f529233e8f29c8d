package io.salesline.goals.period;

import java.util.Locale;

/** What a year falls into. Weeks are ISO weeks and nest in nothing but the year. */
public enum PeriodKind {
  YEAR,
  HALF,
  QUARTER,
  MONTH,
  WEEK,
  DAY;

  public static PeriodKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
