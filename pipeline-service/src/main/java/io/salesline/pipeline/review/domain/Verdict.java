package io.salesline.pipeline.review.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reviewer says. */
public enum Verdict {
  APPROVE,
  /** Approves; what is still to be done is asked for before the deal goes on from there. */
  APPROVE_WITH_CONDITIONS,
  REJECT;

  /** As it stands in requests and events, such as {@code approve-with-conditions}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean approves() {
    return this != REJECT;
  }

  public static Optional<Verdict> of(String key) {
    return Arrays.stream(values()).filter(verdict -> verdict.key().equals(key)).findFirst();
  }
}
