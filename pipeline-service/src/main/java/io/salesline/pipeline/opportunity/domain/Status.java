package io.salesline.pipeline.opportunity.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a deal is still being worked on. Leaving {@link #OPEN} is final. */
public enum Status {
  OPEN,
  WON,
  LOST;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Status> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }
}
