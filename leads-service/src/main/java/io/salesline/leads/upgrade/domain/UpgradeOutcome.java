package io.salesline.leads.upgrade.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What became of a plan. */
public enum UpgradeOutcome {
  /** The customer became an A, or brings what was wanted. */
  REACHED,
  PARTLY,
  NOT_REACHED,
  /** The customer turned out to be another one, which has a plan of its own. */
  MERGED;

  /** As it stands in requests and columns. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<UpgradeOutcome> of(String key) {
    return Arrays.stream(values()).filter(outcome -> outcome.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(UpgradeOutcome::key).toList();
  }
}
