package io.salesline.leads.lead.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a lead stands, in one word. */
public enum LeadStatus {
  NEW,
  CLAIMED,
  QUALIFIED,
  CONVERTING,
  CONVERTED,
  DISQUALIFIED,
  /** It was another lead all along. */
  MERGED;

  /** As it stands in requests and events. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<LeadStatus> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(LeadStatus::key).toList();
  }
}
