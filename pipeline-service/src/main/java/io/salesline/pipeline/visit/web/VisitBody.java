package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.visit.domain.Course;
import io.salesline.pipeline.visit.domain.Intent;
import io.salesline.pipeline.visit.domain.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit over HTTP, in the words of its events. */
@Schema(name = "Visit")
record VisitBody(
    UUID visitId,
    @Schema(description = "The ETag", examples = "2") long revision,
    UUID ownerId,
    UUID customerId,
    @Schema(nullable = true) UUID opportunityId,
    @Schema(nullable = true) UUID contactId,
    @Schema(description = "Why", examples = "They asked for a second offer") String reason,
    @Schema(examples = "Agree on the number of workstations") String goal,
    Instant startsAt,
    Instant endsAt,
    @Schema(description = "The day of `starts_at` in the organisation's zone")
        LocalDate scheduledOn,
    @Schema(enumeration = {"planned", "checked-in", "completed", "cancelled"}) String state,
    @Schema(description = "It stood in its week's plan when that was submitted") boolean planned,
    @Schema(description = "The day it stood for then", nullable = true) LocalDate plannedOn,
    @Schema(nullable = true) Instant checkedInAt,
    @Schema(description = "Where; only with the owner's consent", nullable = true)
        PositionBody position,
    @Schema(nullable = true) Instant completedAt,
    @Schema(nullable = true) LocalDate completedOn,
    @Schema(nullable = true) LocalDate cancelledOn,
    @Schema(description = "Why it was called off", nullable = true) String cancelReason,
    @Schema(description = "What it came to (复盘)", nullable = true) DebriefBody debrief,
    @Schema(description = "The case (案例) made of it", nullable = true) UUID caseId) {

  static VisitBody of(Visit visit) {
    Intent intent = visit.intent();
    Course course = visit.course();
    return new VisitBody(
        visit.id().value(),
        visit.revision(),
        visit.ownerId().value(),
        intent.customerId().value(),
        intent.opportunityId() == null ? null : intent.opportunityId().value(),
        intent.contactId() == null ? null : intent.contactId().value(),
        intent.reason(),
        intent.goal(),
        visit.slot().startsAt(),
        visit.slot().endsAt(),
        visit.slot().day(),
        course.state().key(),
        course.isPlanned(),
        course.plannedOn(),
        course.checkedInAt(),
        course.position() == null ? null : PositionBody.of(course.position()),
        course.completedAt(),
        course.completedOn(),
        course.cancelledOn(),
        course.cancelReason(),
        visit.debrief().map(DebriefBody::of).orElse(null),
        visit.caseId() == null ? null : visit.caseId().value());
  }
}
