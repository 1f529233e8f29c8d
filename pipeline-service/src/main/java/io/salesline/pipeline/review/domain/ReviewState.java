package io.salesline.pipeline.review.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a review stands. All but the first are final, but that an approval can still be voided. */
public enum ReviewState {
  OPEN,
  /** As many approved as the gate asks for. */
  APPROVED,
  /** One of the reviewers said no. */
  REJECTED,
  /** Its submitter took it back, or the deal went another way. */
  WITHDRAWN,
  /** The deal is not what was looked at any more. */
  VOIDED;

  /** As it stands in requests and events. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ReviewState> of(String key) {
    return Arrays.stream(values()).filter(state -> state.key().equals(key)).findFirst();
  }
}
