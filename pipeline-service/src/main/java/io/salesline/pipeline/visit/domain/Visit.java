package io.salesline.pipeline.visit.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A visit: an entry of its owner's plan for the week it lies in, and what became of it. Its
 * revision counts its events.
 */
@Entity
@Table(name = "visit")
public class Visit {

  @Id private UUID id;
  private long revision;

  @Column(name = "owner_id", updatable = false)
  private MemberId ownerId;

  @Embedded private Intent intent;
  @Embedded private Slot slot;
  @Embedded private Course course;
  @Embedded private Debrief debrief;

  @Column(name = "case_id")
  private CaseId caseId;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected Visit() {}

  private Visit(VisitId id, MemberId ownerId, Intent intent, Slot slot, Instant at) {
    this.id = id.value();
    this.revision = 1;
    this.ownerId = requireNonNull(ownerId);
    this.intent = requireNonNull(intent);
    this.slot = requireNonNull(slot);
    this.course = Course.planned();
    this.recordedAt = at;
    this.changedAt = at;
  }

  public static VisitDecision plan(
      VisitId id, MemberId owner, Intent intent, Slot slot, Moment moment) {
    var visit = new Visit(id, owner, intent, slot, moment.at());
    return new VisitDecision(visit, null, new VisitEvent.Planned(), moment);
  }

  /**
   * Plans it otherwise; empty when nothing changes.
   *
   * @throws Refusal 409 {@code visit-begun}
   */
  public Optional<VisitDecision> amend(Intent edited, Slot moved, Moment moment) {
    Optional<VisitEvent> edits = Edits.between(intent, edited, slot, moved);
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    VisitRules.requirePlanned(course.state());
    var before = facts();
    intent = edited;
    slot = moved;
    return Optional.of(decided(before, course, edits.get(), moment));
  }

  /** Its customer turned out to be another one; that is so however the visit stands. */
  public VisitDecision belongTo(CustomerId survivor, Moment moment) {
    var before = facts();
    intent = intent.toSee(survivor);
    return decided(before, course, new VisitEvent.Amended(List.of("customer_id")), moment);
  }

  /** The plan of its week, in which it stands, was submitted. */
  VisitDecision promise(Moment moment) {
    return decided(facts(), course.promised(slot.day()), new VisitEvent.Promised(), moment);
  }

  /**
   * @throws Refusal 409 {@code visit-checked-in}, {@code visit-closed}
   */
  public VisitDecision checkIn(Optional<Position> position, Moment moment) {
    VisitRules.requireNotCheckedIn(course.state());
    VisitRules.requireOpen(course.state());
    Course next = course.checkedIn(moment.at(), position.orElse(null));
    return decided(facts(), next, new VisitEvent.CheckedIn(), moment);
  }

  /**
   * @param on the business day; today when empty
   * @throws Refusal 409 {@code visit-closed}, 422 for a day to come
   */
  public VisitDecision complete(Optional<LocalDate> on, Moment moment) {
    VisitRules.requireOpen(course.state());
    Course next = course.completed(moment.at(), VisitRules.completionDay(on, moment.day()));
    return decided(facts(), next, new VisitEvent.Completed(), moment);
  }

  /**
   * @throws Refusal 409 {@code visit-closed}
   */
  public VisitDecision cancel(String reason, Moment moment) {
    VisitRules.requireOpen(course.state());
    return decided(facts(), course.cancelled(moment, reason), new VisitEvent.Cancelled(), moment);
  }

  /**
   * @param nextActions how many tasks follow from it
   * @throws Refusal 409 {@code visit-not-completed}, {@code visit-debriefed}
   */
  public VisitDecision debrief(Debrief told, int nextActions, Moment moment) {
    VisitRules.requireCompleted(course.state());
    if (debrief != null) {
      throw Refusal.conflict("visit-debriefed");
    }
    debrief = told;
    return decided(facts(), course, new VisitEvent.Debriefed(nextActions), moment);
  }

  /**
   * @throws Refusal 409 {@code visit-not-debriefed}, {@code case-published}, 422 for contact data
   */
  public VisitDecision publish(CaseId fresh, Lesson lesson, Moment moment) {
    if (debrief == null) {
      throw Refusal.conflict("visit-not-debriefed");
    }
    if (caseId != null) {
      throw Refusal.conflict("case-published");
    }
    ContactData.refuseIn(lesson);
    var before = facts();
    caseId = fresh;
    return decided(before, course, new VisitEvent.CasePublished(fresh, lesson), moment);
  }

  /**
   * @throws Refusal 409 {@code case-not-published}
   */
  public VisitDecision withdrawCase(Moment moment) {
    if (caseId == null) {
      throw Refusal.conflict("case-not-published");
    }
    var before = facts();
    caseId = null;
    return decided(before, course, new VisitEvent.CaseWithdrawn(before.caseId()), moment);
  }

  private VisitDecision.Facts facts() {
    return new VisitDecision.Facts(intent, slot, course, caseId);
  }

  private VisitDecision decided(
      VisitDecision.Facts before, Course next, VisitEvent event, Moment moment) {
    course = next;
    changedAt = moment.at();
    revision++;
    return new VisitDecision(this, before, event, moment);
  }

  public VisitId id() {
    return new VisitId(id);
  }

  public long revision() {
    return revision;
  }

  public MemberId ownerId() {
    return ownerId;
  }

  public Intent intent() {
    return intent;
  }

  public Slot slot() {
    return slot;
  }

  public Course course() {
    return course;
  }

  public Optional<Debrief> debrief() {
    return Optional.ofNullable(debrief);
  }

  /** The case that was made of it; null for none. */
  public CaseId caseId() {
    return caseId;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** When its last event was. */
  public Instant changedAt() {
    return changedAt;
  }
}
