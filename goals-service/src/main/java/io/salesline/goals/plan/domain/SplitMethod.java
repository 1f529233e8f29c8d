package io.salesline.goals.plan.domain;

import io.salesline.platform.problem.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** By what a number is split down. Source: domain.md §1, Decomposition. */
public enum SplitMethod {
  /** The same for each part. */
  EVEN,
  /** By the working days of each part, and how many places and segments have them. */
  WORKING_DAYS,
  /** By what was booked in an earlier period. */
  HISTORY,
  /** By weights that are given for each part. */
  WEIGHTS,
  /** Amounts that are given for each part. */
  MANUAL;

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws Refusal 400 {@code unknown-split-method}
   */
  public static SplitMethod require(String key) {
    return Arrays.stream(values())
        .filter(method -> method.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.malformed("unknown-split-method"));
  }
}
