package io.salesline.goals.goal.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a draft is on its way to a goal. */
public enum DraftStatus {
  DRAFT,
  SUBMITTED,
  /** It has become a goal. */
  APPROVED,
  WITHDRAWN;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DraftStatus> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }
}
