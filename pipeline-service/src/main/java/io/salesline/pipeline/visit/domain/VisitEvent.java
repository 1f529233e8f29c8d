package io.salesline.pipeline.visit.domain;

import java.util.List;

/**
 * What happened to a visit. The visit as it then is stands beside it in a {@link VisitDecision}.
 */
public sealed interface VisitEvent {

  record Planned() implements VisitEvent {}

  /**
   * @param fields what was edited, by the names that requests use, sorted
   */
  record Amended(List<String> fields) implements VisitEvent {}

  /**
   * @param fields as for {@link Amended}
   * @param previous when it was to be before
   */
  record Rescheduled(List<String> fields, Slot previous) implements VisitEvent {}

  /** It stands in its week's plan, which was submitted. */
  record Promised() implements VisitEvent {}

  record CheckedIn() implements VisitEvent {}

  record Completed() implements VisitEvent {}

  record Cancelled() implements VisitEvent {}

  /**
   * @param nextActions how many tasks follow from it
   */
  record Debriefed(int nextActions) implements VisitEvent {}

  record CasePublished(CaseId id, Lesson lesson) implements VisitEvent {}

  record CaseWithdrawn(CaseId id) implements VisitEvent {}
}
