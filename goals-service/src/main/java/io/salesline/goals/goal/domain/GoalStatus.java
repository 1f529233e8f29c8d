package io.salesline.goals.goal.domain;

import io.salesline.goals.period.Period;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a goal is in its life. */
public enum GoalStatus {
  /** Its period has not begun. */
  APPROVED,
  ACTIVE,
  /** Its period is over, and what was reached is recorded. */
  CLOSED;

  static GoalStatus of(Period period, LocalDate today) {
    return today.isBefore(period.first()) ? APPROVED : ACTIVE;
  }

  public static Optional<GoalStatus> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
