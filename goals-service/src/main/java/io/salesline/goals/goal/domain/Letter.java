package io.salesline.goals.goal.domain;

/** The five questions of SMART. */
public enum Letter {
  /** Are scope, owner and metric named? */
  SPECIFIC,
  /** Can what it counts be computed from events? */
  MEASURABLE,
  /** Does the growth that it asks lie within what its scope has grown by before? */
  ACHIEVABLE,
  /** Does it serve a goal above it? */
  RELEVANT,
  /** Does it have a calendar period? */
  TIME_BOUND;

  /** S, M, A, R or T. */
  public String key() {
    return name().substring(0, 1);
  }
}
