package io.salesline.goals.plan.domain;

import java.util.Locale;

/** Where a slice stands against what was to be expected by now. */
public enum State {
  GREEN,
  AMBER,
  RED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
