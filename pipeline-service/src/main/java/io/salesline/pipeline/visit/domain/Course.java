package io.salesline.pipeline.visit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How a visit went on.
 *
 * @param plannedOn the day it stood for in its week's plan when that was submitted last; null for a
 *     visit that was never in a submitted plan
 * @param position null without consent
 * @param completedOn the business day, in the organisation's zone
 * @param cancelReason in people's words; kept here and never published
 */
@Embeddable
public record Course(
    VisitState state,
    @Column(name = "planned_on") LocalDate plannedOn,
    @Column(name = "checked_in_at") Instant checkedInAt,
    @Embedded Position position,
    @Column(name = "completed_at") Instant completedAt,
    @Column(name = "completed_on") LocalDate completedOn,
    @Column(name = "cancelled_at") Instant cancelledAt,
    @Column(name = "cancelled_on") LocalDate cancelledOn,
    @Column(name = "cancel_reason") String cancelReason) {

  static Course planned() {
    return new Course(VisitState.PLANNED, null, null, null, null, null, null, null, null);
  }

  /** It stood in the submitted plan of its week. */
  public boolean isPlanned() {
    return plannedOn != null;
  }

  Course promised(LocalDate day) {
    return new Course(
        state,
        day,
        checkedInAt,
        position,
        completedAt,
        completedOn,
        cancelledAt,
        cancelledOn,
        cancelReason);
  }

  Course checkedIn(Instant at, Position where) {
    return new Course(VisitState.CHECKED_IN, plannedOn, at, where, null, null, null, null, null);
  }

  Course completed(Instant at, LocalDate day) {
    return new Course(
        VisitState.COMPLETED, plannedOn, checkedInAt, position, at, day, null, null, null);
  }

  Course cancelled(Moment moment, String reason) {
    return new Course(
        VisitState.CANCELLED,
        plannedOn,
        checkedInAt,
        position,
        null,
        null,
        moment.at(),
        moment.day(),
        reason);
  }
}
