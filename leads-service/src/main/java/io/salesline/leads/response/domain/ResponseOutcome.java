package io.salesline.leads.response.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of the time in which a lead was to be turned to. */
public enum ResponseOutcome {
  /** Nobody has turned to it yet; whether that is too late is a question of the clock. */
  OPEN,
  /** In time. */
  MET,
  /** Too late, or never while its owner had it. */
  MISSED,
  /** Its owner no longer had it before the time was up. */
  LEFT;

  /** As it stands in requests and answers. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ResponseOutcome> of(String key) {
    return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
  }
}
