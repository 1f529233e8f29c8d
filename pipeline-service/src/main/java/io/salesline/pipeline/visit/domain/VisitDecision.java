package io.salesline.pipeline.visit.domain;

/**
 * A change that was decided and is to be recorded.
 *
 * @param visit as it is after the change
 * @param before as it was; null for a new one
 */
public record VisitDecision(Visit visit, Facts before, VisitEvent event, Moment moment) {

  /** What a visit was for, when, and how far it had come. */
  public record Facts(Intent intent, Slot slot, Course course, CaseId caseId) {}
}
