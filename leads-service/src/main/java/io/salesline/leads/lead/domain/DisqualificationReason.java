package io.salesline.leads.lead.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why nothing will come of a lead. */
public enum DisqualificationReason {
  NO_NEED,
  NO_BUDGET,
  NOT_REACHABLE,
  WRONG_CONTACT,
  OUT_OF_MARKET,
  COMPETITOR,
  DUPLICATE,
  SPAM,
  OTHER;

  /** As it stands in requests and events, such as {@code no-budget}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<DisqualificationReason> of(String key) {
    return Arrays.stream(values()).filter(reason -> reason.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(DisqualificationReason::key).toList();
  }
}
