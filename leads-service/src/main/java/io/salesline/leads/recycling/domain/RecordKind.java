package io.salesline.leads.recycling.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is recycled. */
public enum RecordKind {
  LEAD(EnumSet.of(RecyclingReason.NO_FOLLOW_UP, RecyclingReason.NO_OPPORTUNITY)),
  CUSTOMER(EnumSet.allOf(RecyclingReason.class));

  private final Set<RecyclingReason> reasons;

  RecordKind(Set<RecyclingReason> reasons) {
    this.reasons = reasons;
  }

  /** Whether one may be taken from its owner for this reason. */
  public boolean knows(RecyclingReason reason) {
    return reasons.contains(reason);
  }

  /** As it stands in requests and columns. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<RecordKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
