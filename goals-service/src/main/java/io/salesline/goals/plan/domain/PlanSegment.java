package io.salesline.goals.plan.domain;

import io.salesline.goals.segment.Segment;

/**
 * A segment of a plan. A result belongs to the first of its plan that takes it in.
 *
 * @param key names it within its plan
 */
public record PlanSegment(String key, Segment segment) {

  private static final String OTHER = "other";

  /** What no other segment takes in. */
  static PlanSegment other() {
    return new PlanSegment(OTHER, Segment.ALL);
  }
}
