package io.salesline.leads.upgrade.domain;

import io.salesline.leads.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that is to be done by a day. Its plan's lock guards it. */
@Entity
@Table(name = "upgrade_step")
public class UpgradeStep {

  @Id private UUID id;

  @Column(name = "plan_id", updatable = false)
  private UUID planId;

  private String title;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private MemberId doneBy;

  protected UpgradeStep() {}

  UpgradeStep(UUID planId, StepTerms terms) {
    this.id = UUID.randomUUID();
    this.planId = planId;
    amend(terms);
  }

  /** What is done stays done. */
  final void amend(StepTerms terms) {
    title = terms.title();
    dueOn = terms.dueOn();
  }

  void complete(MemberId by, Instant at) {
    doneAt = at;
    doneBy = by;
  }

  void reopen() {
    doneAt = null;
    doneBy = null;
  }

  public boolean isDone() {
    return doneAt != null;
  }

  /** Whether its day is over and it is not done. */
  public boolean isOverdue(LocalDate today) {
    return !isDone() && dueOn.isBefore(today);
  }

  public UUID id() {
    return id;
  }

  public UUID planId() {
    return planId;
  }

  public String title() {
    return title;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  /** Null until it is done. */
  public Instant doneAt() {
    return doneAt;
  }

  /** Null until it is done. */
  public MemberId doneBy() {
    return doneBy;
  }
}
