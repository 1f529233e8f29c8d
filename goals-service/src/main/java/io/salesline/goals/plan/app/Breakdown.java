package io.salesline.goals.plan.app;

import io.salesline.goals.period.PeriodKind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a cell is taken apart by. */
public enum Breakdown {
  HALF,
  QUARTER,
  MONTH,
  WEEK,
  DAY,
  /** Units and people directly beneath. */
  PLACE,
  SEGMENT;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Breakdown> of(String key) {
    return Arrays.stream(values()).filter(by -> by.key().equals(key)).findFirst();
  }

  /** Empty for those that are no periods. */
  Optional<PeriodKind> period() {
    return this == PLACE || this == SEGMENT
        ? Optional.empty()
        : Optional.of(PeriodKind.valueOf(name()));
  }
}
