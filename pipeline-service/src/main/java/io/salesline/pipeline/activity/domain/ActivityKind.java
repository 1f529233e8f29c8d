package io.salesline.pipeline.activity.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody does beside visits. */
public enum ActivityKind {
  CALL,
  MEETING,
  TASK;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ActivityKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
