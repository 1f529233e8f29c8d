package io.salesline.pipeline.visit.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The rows that also say something about the change. */
final class PublishedEvents {

  private PublishedEvents() {}

  /**
   * @param fields what was edited, comma-joined and sorted
   */
  record AmendedV1(@JsonUnwrapped VisitRow row, String fields) {}

  record RescheduledV1(
      @JsonUnwrapped VisitRow row,
      String fields,
      Instant previousStartsAt,
      LocalDate previousScheduledOn) {}

  /**
   * @param nextActions how many tasks follow from it
   */
  record DebriefedV1(@JsonUnwrapped VisitRow row, int nextActions) {}

  /**
   * @param withdrawnCaseId the case that is gone
   */
  record CaseWithdrawnV1(@JsonUnwrapped VisitRow row, UUID withdrawnCaseId) {}

  /**
   * @param visitId the visit that the comment is about; null for the plan as a whole
   */
  record CommentedV1(@JsonUnwrapped PlanRow row, UUID commentId, UUID commentedBy, UUID visitId) {}
}
