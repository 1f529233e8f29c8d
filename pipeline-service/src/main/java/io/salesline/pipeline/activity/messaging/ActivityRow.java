package io.salesline.pipeline.activity.messaging;

import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.Completion;
import io.salesline.pipeline.activity.domain.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The activity as its topics show it: the full row without its texts. */
record ActivityRow(
    UUID activityId,
    String kind,
    UUID ownerId,
    UUID createdBy,
    UUID customerId,
    UUID opportunityId,
    UUID visitId,
    LocalDate dueOn,
    String status,
    Instant completedAt,
    LocalDate completedOn) {

  static ActivityRow of(Activity activity) {
    Subject subject = activity.subject();
    return new ActivityRow(
        activity.id().value(),
        activity.kind().key(),
        activity.ownerId().value(),
        activity.createdBy().value(),
        subject.customerId() == null ? null : subject.customerId().value(),
        subject.opportunityId() == null ? null : subject.opportunityId().value(),
        subject.visitId() == null ? null : subject.visitId().value(),
        subject.dueOn(),
        activity.status().key(),
        activity.completion().map(Completion::completedAt).orElse(null),
        activity.completion().map(Completion::completedOn).orElse(null));
  }
}
