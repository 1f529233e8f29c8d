package io.salesline.leads.recycling.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a lead or a customer is taken from its owner. */
public enum RecyclingReason {
  /** Nobody turned to it. */
  NO_FOLLOW_UP,
  /** No deal was opened. */
  NO_OPPORTUNITY,
  /** No deal was won. */
  NO_DEAL;

  /** As it stands in requests and events, such as {@code no-follow-up}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<RecyclingReason> of(String key) {
    return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
  }
}
