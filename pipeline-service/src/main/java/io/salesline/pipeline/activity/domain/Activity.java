package io.salesline.pipeline.activity.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/** A call, a meeting or a task. Its revision counts its events. */
@Entity
@Table(name = "activity")
public class Activity {

  @Id private UUID id;
  private long revision;

  @Column(updatable = false)
  private ActivityKind kind;

  @Column(name = "owner_id")
  private MemberId ownerId;

  @Column(name = "created_by", updatable = false)
  private MemberId createdBy;

  @Embedded private Subject subject;
  private ActivityStatus status;
  @Embedded private Completion completion;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  protected Activity() {}

  private Activity(
      ActivityKind kind, MemberId ownerId, MemberId createdBy, Subject subject, Instant at) {
    this.id = UUID.randomUUID();
    this.revision = 1;
    this.kind = requireNonNull(kind);
    this.ownerId = requireNonNull(ownerId);
    this.createdBy = requireNonNull(createdBy);
    this.subject = requireNonNull(subject);
    this.status = ActivityStatus.OPEN;
    this.recordedAt = at;
  }

  public static ActivityDecision create(
      ActivityKind kind, MemberId owner, MemberId creator, Subject subject, Moment moment) {
    var activity = new Activity(kind, owner, creator, subject, moment.at());
    return new ActivityDecision(activity, new ActivityEvent.Created(), moment);
  }

  /**
   * Changes what is to be done, by whom and until when; empty when nothing changes.
   *
   * @throws Refusal 409 {@code activity-completed}
   */
  public Optional<ActivityDecision> amend(MemberId owner, Subject edited, Moment moment) {
    var fields = new TreeSet<String>();
    if (!owner.equals(ownerId)) {
      fields.add("owner_id");
    }
    if (!edited.text().equals(subject.text())) {
      fields.add("subject");
    }
    if (!Objects.equals(edited.dueOn(), subject.dueOn())) {
      fields.add("due_on");
    }
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    requireOpen();
    var previous = fields.contains("owner_id") ? Optional.of(ownerId) : Optional.<MemberId>empty();
    ownerId = owner;
    subject = edited;
    return Optional.of(decided(new ActivityEvent.Amended(List.copyOf(fields), previous), moment));
  }

  /**
   * @param on the day it was done; today when empty
   * @throws Refusal 409 {@code activity-completed}, 422 for a day to come
   */
  public ActivityDecision complete(Optional<LocalDate> on, Optional<String> note, Moment moment) {
    requireOpen();
    completion = Completion.of(on, note, moment);
    status = ActivityStatus.COMPLETED;
    return decided(new ActivityEvent.Completed(), moment);
  }

  /** Its customer turned out to be another one; that is so however the activity stands. */
  public ActivityDecision belongTo(CustomerId survivor, Moment moment) {
    subject = subject.concerning(survivor);
    return decided(new ActivityEvent.Amended(List.of("customer_id"), Optional.empty()), moment);
  }

  private void requireOpen() {
    if (status != ActivityStatus.OPEN) {
      throw Refusal.conflict("activity-completed");
    }
  }

  private ActivityDecision decided(ActivityEvent event, Moment moment) {
    revision++;
    return new ActivityDecision(this, event, moment);
  }

  public ActivityId id() {
    return new ActivityId(id);
  }

  public long revision() {
    return revision;
  }

  public ActivityKind kind() {
    return kind;
  }

  public MemberId ownerId() {
    return ownerId;
  }

  public MemberId createdBy() {
    return createdBy;
  }

  public Subject subject() {
    return subject;
  }

  public ActivityStatus status() {
    return status;
  }

  /** Empty while it is open. */
  public Optional<Completion> completion() {
    return Optional.ofNullable(completion);
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
