package io.salesline.pipeline.visit.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a plan was shown to the manager. */
public enum PlanState {
  DRAFT,
  SUBMITTED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<PlanState> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}
