package io.salesline.goals.goal.domain;

import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A goal on its way: drafted, submitted once it is smart, and a goal of the same id when somebody
 * else approves it. Source: domain.md §1, Life.
 */
@Entity
@Table(name = "goal_draft")
public class GoalDraft {

  @Id private UUID id;

  @Embedded private OutlineColumns outline;

  private DraftStatus status;

  private UUID draftedBy;

  private Instant draftedAt;

  private Instant submittedAt;

  private UUID decidedBy;

  private Instant decidedAt;

  private String reason;

  private long revision;

  protected GoalDraft() {}

  public static GoalDraft begin(GoalId id, Outline outline, UUID drafter, Instant at) {
    var draft = new GoalDraft();
    draft.id = id.value();
    draft.outline = OutlineColumns.of(outline);
    draft.status = DraftStatus.DRAFT;
    draft.draftedBy = drafter;
    draft.draftedAt = at;
    draft.revision = 1;
    return draft;
  }

  /**
   * @throws Refusal 409 {@code draft-not-open}
   */
  public void say(Outline outline) {
    requireStatus(DraftStatus.DRAFT, "draft-not-open");
    this.outline = OutlineColumns.of(outline);
    revision++;
  }

  /**
   * @throws Refusal 409 {@code draft-not-open}; 422 {@code not-smart} with the letters that fail
   */
  public void submit(SmartCheck check, Instant at) {
    requireStatus(DraftStatus.DRAFT, "draft-not-open");
    check.requireMaySubmit();
    status = DraftStatus.SUBMITTED;
    submittedAt = at;
    revision++;
  }

  /**
   * The goal that it becomes.
   *
   * @param check as of now: the metric or the owner may have gone since it was submitted
   * @throws Refusal 409 {@code draft-not-submitted}; 422 {@code not-smart}; as {@link
   *     Standing#requireMaySet} does
   */
  public Goal approve(
      SmartCheck check, Standing standing, UUID approver, Instant at, LocalDate today) {
    standing.requireMaySet(approver);
    requireStatus(DraftStatus.SUBMITTED, "draft-not-submitted");
    check.requireMaySubmit();
    decide(DraftStatus.APPROVED, approver, at);
    return Goal.set(id(), outline(), standing, approver, at, today);
  }

  /**
   * Back to whoever drafted it.
   *
   * @param why a sentence
   * @throws Refusal 409 {@code draft-not-submitted}; as {@link Standing#requireMaySet} does
   */
  public void sendBack(String why, Standing standing, UUID approver, Instant at) {
    standing.requireMaySet(approver);
    requireStatus(DraftStatus.SUBMITTED, "draft-not-submitted");
    decide(DraftStatus.DRAFT, approver, at);
    submittedAt = null;
    reason = why;
  }

  /**
   * @throws Refusal 409 {@code draft-not-open} once it is a goal, or is withdrawn already
   */
  public void withdraw() {
    if (status == DraftStatus.APPROVED || status == DraftStatus.WITHDRAWN) {
      throw Refusal.conflict("draft-not-open");
    }
    status = DraftStatus.WITHDRAWN;
    revision++;
  }

  public GoalId id() {
    return new GoalId(id);
  }

  public Outline outline() {
    return outline.outline();
  }

  public DraftStatus status() {
    return status;
  }

  public UUID draftedBy() {
    return draftedBy;
  }

  public Instant draftedAt() {
    return draftedAt;
  }

  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  public Optional<UUID> decidedBy() {
    return Optional.ofNullable(decidedBy);
  }

  public Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  /** Why it was sent back the last time. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  public long revision() {
    return revision;
  }

  private void decide(DraftStatus decision, UUID approver, Instant at) {
    status = decision;
    decidedBy = approver;
    decidedAt = at;
    revision++;
  }

  private void requireStatus(DraftStatus required, String code) {
    if (status != required) {
      throw Refusal.conflict(code);
    }
  }
}
