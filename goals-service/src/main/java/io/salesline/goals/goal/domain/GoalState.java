package io.salesline.goals.goal.domain;

import java.util.Locale;

/** The state of a goal against what was to be expected by now. */
public enum GoalState {
  GREEN,
  AMBER,
  RED;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
