package io.salesline.goals.plan.domain;

import io.salesline.goals.period.PeriodKind;
import io.salesline.platform.problem.Refusal;
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

  /**
   * @throws Refusal 400 {@code unknown-breakdown}
   */
  public static Breakdown require(String key) {
    return Arrays.stream(values())
        .filter(by -> by.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.malformed("unknown-breakdown"));
  }

  /** Empty for those that are no periods. */
  Optional<PeriodKind> period() {
    return this == PLACE || this == SEGMENT
        ? Optional.empty()
        : Optional.of(PeriodKind.valueOf(name()));
  }
}
