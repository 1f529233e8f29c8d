package io.salesline.pipeline.activity.web;

import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.Completion;
import io.salesline.pipeline.activity.domain.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call, meeting or task over HTTP. */
@Schema(name = "Activity")
record ActivityBody(
    UUID activityId,
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(enumeration = {"call", "meeting", "task"}) String kind,
    @Schema(examples = "Send the offer") String subject,
    @Schema(description = "Who is to do it") UUID ownerId,
    UUID createdBy,
    @Schema(nullable = true) UUID customerId,
    @Schema(nullable = true) UUID opportunityId,
    @Schema(description = "The visit that it follows from", nullable = true) UUID visitId,
    @Schema(examples = "2026-12-01", nullable = true) LocalDate dueOn,
    @Schema(enumeration = {"open", "completed"}) String status,
    @Schema(nullable = true) Instant completedAt,
    @Schema(nullable = true) LocalDate completedOn,
    @Schema(description = "What came of it", nullable = true) String note) {

  static ActivityBody of(Activity activity) {
    Subject subject = activity.subject();
    return new ActivityBody(
        activity.id().value(),
        activity.revision(),
        activity.kind().key(),
        subject.text(),
        activity.ownerId().value(),
        activity.createdBy().value(),
        subject.customerId() == null ? null : subject.customerId().value(),
        subject.opportunityId() == null ? null : subject.opportunityId().value(),
        subject.visitId() == null ? null : subject.visitId().value(),
        subject.dueOn(),
        activity.status().key(),
        activity.completion().map(Completion::completedAt).orElse(null),
        activity.completion().map(Completion::completedOn).orElse(null),
        activity.completion().map(Completion::note).orElse(null));
  }
}
