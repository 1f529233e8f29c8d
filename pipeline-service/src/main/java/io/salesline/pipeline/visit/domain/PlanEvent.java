package io.salesline.pipeline.visit.domain;

import java.util.List;

/** What happened to a plan. */
public sealed interface PlanEvent {

  /**
   * @param promised the visits that stand in it, each with its own change
   */
  record Submitted(List<VisitDecision> promised) implements PlanEvent {}

  record Commented(Comment comment) implements PlanEvent {}
}
