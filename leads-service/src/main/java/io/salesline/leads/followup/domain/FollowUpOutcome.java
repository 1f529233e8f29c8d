package io.salesline.leads.followup.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether somebody answered. */
public enum FollowUpOutcome {
  REACHED,
  NOT_REACHED;

  /** As it stands in requests and events, such as {@code not-reached}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<FollowUpOutcome> of(String key) {
    return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
  }
}
