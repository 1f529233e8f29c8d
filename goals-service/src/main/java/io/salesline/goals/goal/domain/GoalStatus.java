package io.salesline.goals.goal.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a goal is in its life. */
public enum GoalStatus {
  /** Its month has not begun. */
  APPROVED,
  ACTIVE,
  /** Its month is over, and what was reached is recorded. */
  CLOSED;

  static GoalStatus of(YearMonth month, LocalDate today) {
    return today.isBefore(month.atDay(1)) ? APPROVED : ACTIVE;
  }

  public static Optional<GoalStatus> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
