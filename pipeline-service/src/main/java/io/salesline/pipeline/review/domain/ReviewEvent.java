package io.salesline.pipeline.review.domain;

import java.util.Optional;

/**
 * What happened to a review. The review as it then is stands beside it in a {@link ReviewDecision}.
 */
public sealed interface ReviewEvent {

  /** As it stands in the event's type and the audit log. */
  String name();

  record Opened() implements ReviewEvent {
    @Override
    public String name() {
      return "opened";
    }
  }

  /** One verdict more; the review goes on, is approved, or is rejected. */
  record Decided(Ruling ruling) implements ReviewEvent {
    @Override
    public String name() {
      return "decided";
    }
  }

  record Withdrawn() implements ReviewEvent {
    @Override
    public String name() {
      return "withdrawn";
    }
  }

  record Voided() implements ReviewEvent {
    @Override
    public String name() {
      return "voided";
    }
  }

  record Escalated() implements ReviewEvent {
    @Override
    public String name() {
      return "escalated";
    }
  }

  record ConditionFulfilled(int ordinal) implements ReviewEvent {
    @Override
    public String name() {
      return "condition-fulfilled";
    }
  }

  /** The verdict, if this is one. */
  default Optional<Ruling> verdict() {
    return this instanceof Decided decided ? Optional.of(decided.ruling()) : Optional.empty();
  }
}
