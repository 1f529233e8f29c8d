package io.salesline.leads.handover.domain;

import java.util.Locale;

/** What can be handed over. Deals are pipeline-service's; they follow their customers. */
public enum RecordKind {
  LEAD,
  CUSTOMER;

  /** As it stands in requests, answers and columns. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static RecordKind of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
