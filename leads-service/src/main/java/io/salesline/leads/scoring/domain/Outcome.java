package io.salesline.leads.scoring.domain;

import io.salesline.platform.problem.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a learned model tells the chance of. A lead that is disqualified comes to neither. */
public enum Outcome {
  /** The lead converts. */
  CONVERSION("converted", "转化"),
  /**
   * The deal that the lead becomes is won. While the deal is open nobody knows; a deal that is won
   * or lost otherwise than was first said counts as it is said now.
   */
  WON("were won", "赢单");

  private final Bilingual reached;

  Outcome(String english, String chinese) {
    this.reached = new Bilingual(english, chinese);
  }

  /** As it stands in requests, answers and columns. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is said of leads that came to it. */
  Bilingual reached() {
    return reached;
  }

  public static Optional<Outcome> of(String key) {
    return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(Outcome::key).toList();
  }
}
