package io.salesline.leads.assignment.domain;

import io.salesline.platform.problem.Bilingual;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How one of several candidates is chosen, and the sentence that says why it was this one. */
public enum Strategy {
  /** Everybody has the same weight. */
  ROTATION(
      "earliest-deadline",
      "Of those who may come next, this one would first fall behind an equal share.",
      "在可轮到的人中，此人最先会低于均等份额。"),
  WEIGHTED_ROTATION(
      "earliest-deadline",
      "Of those who may come next, this one would first fall behind the share of their weight.",
      "在可轮到的人中，此人最先会低于其权重应得的份额。"),
  LEAST_LOADED("fewest-open", "This one had the fewest open leads.", "此人手上未结的线索最少。"),
  LONGEST_WAITING("longest-waiting", "This one had waited longest for a lead.", "此人等待线索的时间最长。");

  private final String reason;
  private final Bilingual sentence;

  Strategy(String reason, String english, String chinese) {
    this.reason = reason;
    this.sentence = new Bilingual(english, chinese);
  }

  /** The code of {@link #sentence}. */
  public String reason() {
    return reason;
  }

  public Bilingual sentence() {
    return sentence;
  }

  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Strategy> of(String key) {
    return Arrays.stream(values()).filter(strategy -> strategy.key().equals(key)).findFirst();
  }
}
