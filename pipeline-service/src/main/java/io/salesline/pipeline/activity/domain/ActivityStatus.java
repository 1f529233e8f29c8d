package io.salesline.pipeline.activity.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether it is still to be done. Leaving {@link #OPEN} is final. */
public enum ActivityStatus {
  OPEN,
  COMPLETED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ActivityStatus> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }
}
