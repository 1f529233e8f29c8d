package io.salesline.leads.lead.domain;

import java.time.Duration;
import java.util.Locale;

/** How long a lead has waited, in bands, the longest first. */
public enum WaitingAge {
  OVER_30D(Duration.ofDays(30)),
  OVER_7D(Duration.ofDays(7)),
  OVER_3D(Duration.ofDays(3)),
  OVER_1D(Duration.ofDays(1)),
  OVER_1H(Duration.ofHours(1)),
  UNDER_1H(Duration.ZERO);

  private final Duration least;

  WaitingAge(Duration least) {
    this.least = least;
  }

  /** How long it has waited at least; at most as long as the one before begins. */
  public Duration least() {
    return least;
  }

  /** Such as {@code over-30d}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
