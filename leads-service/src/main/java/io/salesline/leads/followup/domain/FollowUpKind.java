package io.salesline.leads.followup.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody turned to a lead. */
public enum FollowUpKind {
  CALL,
  MAIL,
  MEETING,
  MESSAGE,
  OTHER;

  /** As it stands in requests and events. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<FollowUpKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
