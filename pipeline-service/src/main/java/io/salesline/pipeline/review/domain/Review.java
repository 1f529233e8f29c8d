package io.salesline.pipeline.review.domain;

import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * People look at a deal before it passes a gate (评审). Four eyes: neither who submitted it nor who
 * owns the deal decides, whoever they stand in for. An approval holds for the deal as it was looked
 * at; its revision counts its events.
 */
@Entity
@Table(name = "review")
public class Review {

  @Id private UUID id;
  private long revision;

  @Column(name = "opportunity_id", updatable = false)
  private UUID opportunityId;

  @Column(updatable = false)
  private String gate;

  @Column(name = "label_en", updatable = false)
  private String labelEnglish;

  @Column(name = "label_zh", updatable = false)
  private String labelChinese;

  @Column(updatable = false)
  private Role reviewers;

  @Column(updatable = false)
  private int approvals;

  @Column(name = "owner_id", updatable = false)
  private UUID ownerId;

  @Column(name = "submitter_id", updatable = false)
  private UUID submitterId;

  @Column(name = "from_stage", updatable = false)
  private String from;

  @Column(name = "target", updatable = false)
  private String to;

  @Column(name = "closed_on", updatable = false)
  private LocalDate closedOn;

  @Column(name = "evidence_digest", updatable = false)
  private String digest;

  @Column(updatable = false)
  private String evidence;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  @Column(name = "due_at", updatable = false)
  private Instant dueAt;

  private ReviewState state;

  @Column(name = "escalated_at")
  private Instant escalatedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "used_at", insertable = false, updatable = false)
  private Instant usedAt;

  protected Review() {}

  private Review(UUID id, Submission submission, Instant at) {
    this.id = id;
    this.revision = 1;
    this.opportunityId = submission.opportunityId();
    this.gate = submission.gate();
    this.labelEnglish = submission.label().english();
    this.labelChinese = submission.label().chinese();
    this.reviewers = submission.reviewers();
    this.approvals = submission.approvals();
    this.ownerId = submission.ownerId();
    this.submitterId = submission.submitterId();
    this.from = submission.from();
    this.to = submission.to();
    this.closedOn = submission.closedOn();
    this.digest = submission.digest();
    this.evidence = submission.evidence();
    this.openedAt = at;
    this.dueAt = submission.dueAt();
    this.state = ReviewState.OPEN;
  }

  public static ReviewDecision open(UUID id, Submission submission, Instant at) {
    return new ReviewDecision(new Review(id, submission, at), null, new ReviewEvent.Opened(), at);
  }

  /**
   * Takes one verdict. One no is enough; as many yes as the gate asks for are.
   *
   * @param earlier those given before
   * @param owner of the deal now, who may be another than when it was submitted
   * @throws Refusal 409 {@code review-closed}, {@code review-decided-by-you}; 403 {@code four-eyes}
   */
  public ReviewDecision decide(Ruling ruling, List<Ruling> earlier, UUID owner) {
    checkOpen();
    for (UUID own : List.of(submitterId, ownerId, owner)) {
      if (ruling.isOf(own)) {
        throw Refusal.forbidden("four-eyes");
      }
    }
    if (earlier.stream()
        .anyMatch(one -> one.isOf(ruling.decidedBy()) || one.isOf(ruling.forMember()))) {
      throw Refusal.conflict("review-decided-by-you");
    }
    long yes = 1 + earlier.stream().filter(one -> one.verdict().approves()).count();
    ReviewState next =
        !ruling.verdict().approves()
            ? ReviewState.REJECTED
            : yes >= approvals ? ReviewState.APPROVED : ReviewState.OPEN;
    return becomes(next, new ReviewEvent.Decided(ruling), ruling.at());
  }

  /**
   * @throws Refusal 409 {@code review-closed}
   */
  public ReviewDecision withdraw(Instant at) {
    checkOpen();
    return becomes(ReviewState.WITHDRAWN, new ReviewEvent.Withdrawn(), at);
  }

  /** The deal is not what was looked at any more. Of an open or approved one. */
  public ReviewDecision voided(Instant at) {
    return becomes(ReviewState.VOIDED, new ReviewEvent.Voided(), at);
  }

  /** It waits for longer than the gate allows: directors may decide as well from now on. */
  public ReviewDecision escalate(Instant at) {
    checkOpen();
    escalatedAt = at;
    return becomes(ReviewState.OPEN, new ReviewEvent.Escalated(), at);
  }

  /**
   * @throws Refusal 409 {@code condition-fulfilled}
   */
  public ReviewDecision fulfil(Condition condition, Instant at) {
    if (!condition.isOpen()) {
      throw Refusal.conflict("condition-fulfilled");
    }
    return becomes(state, new ReviewEvent.ConditionFulfilled(condition.ordinal()), at);
  }

  private void checkOpen() {
    if (state != ReviewState.OPEN) {
      throw Refusal.conflict("review-closed", "review_state", state.key());
    }
  }

  private ReviewDecision becomes(ReviewState next, ReviewEvent event, Instant at) {
    ReviewState before = state;
    if (next != before) {
      endedAt = at;
    }
    state = next;
    revision++;
    return new ReviewDecision(this, before, event, at);
  }

  public UUID id() {
    return id;
  }

  public long revision() {
    return revision;
  }

  public UUID opportunityId() {
    return opportunityId;
  }

  public String gate() {
    return gate;
  }

  public Bilingual label() {
    return new Bilingual(labelEnglish, labelChinese);
  }

  public Role reviewers() {
    return reviewers;
  }

  /** How many must approve. */
  public int approvals() {
    return approvals;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public UUID submitterId() {
    return submitterId;
  }

  /** The stage in which the deal stood. */
  public String from() {
    return from;
  }

  /** The stage, or {@code won}, that was asked for. */
  public String to() {
    return to;
  }

  /** The day that came with {@code won}; null for none. */
  public LocalDate closedOn() {
    return closedOn;
  }

  public String digest() {
    return digest;
  }

  /** The deal as it was submitted, as JSON. */
  public String evidence() {
    return evidence;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public ReviewState state() {
    return state;
  }

  /** Null while it is in time. */
  public Instant escalatedAt() {
    return escalatedAt;
  }

  /** When a move first rested on it; null if none did. */
  public Instant usedAt() {
    return usedAt;
  }

  /** When it took its last state; null while it is open. */
  public Instant endedAt() {
    return endedAt;
  }
}
