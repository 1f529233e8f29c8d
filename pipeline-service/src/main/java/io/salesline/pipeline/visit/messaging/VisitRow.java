package io.salesline.pipeline.visit.messaging;

import io.salesline.pipeline.visit.domain.Course;
import io.salesline.pipeline.visit.domain.Debrief;
import io.salesline.pipeline.visit.domain.Intent;
import io.salesline.pipeline.visit.domain.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The visit as its topics show it: the full row without its texts and its position.
 *
 * @param planned it stood in its week's plan when that was submitted
 * @param positioned its owner let the position of the check-in be stored
 */
record VisitRow(
    UUID visitId,
    UUID ownerId,
    UUID customerId,
    UUID opportunityId,
    UUID contactId,
    Instant startsAt,
    Instant endsAt,
    LocalDate scheduledOn,
    String state,
    boolean planned,
    LocalDate plannedOn,
    Instant checkedInAt,
    boolean positioned,
    Instant completedAt,
    LocalDate completedOn,
    LocalDate cancelledOn,
    String outcome,
    Instant debriefedAt,
    UUID caseId) {

  static VisitRow of(Visit visit) {
    Intent intent = visit.intent();
    Course course = visit.course();
    return new VisitRow(
        visit.id().value(),
        visit.ownerId().value(),
        intent.customerId().value(),
        intent.opportunityId() == null ? null : intent.opportunityId().value(),
        intent.contactId() == null ? null : intent.contactId().value(),
        visit.slot().startsAt(),
        visit.slot().endsAt(),
        visit.slot().day(),
        course.state().key(),
        course.isPlanned(),
        course.plannedOn(),
        course.checkedInAt(),
        course.position() != null,
        course.completedAt(),
        course.completedOn(),
        course.cancelledOn(),
        visit.debrief().map(debrief -> debrief.outcome().key()).orElse(null),
        visit.debrief().map(Debrief::debriefedAt).orElse(null),
        visit.caseId() == null ? null : visit.caseId().value());
  }
}
