package io.salesline.pipeline.visit.domain;

import io.salesline.pipeline.id.MemberId;
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
 * Somebody's plan for a week. Until it is submitted it is no more than the visits of that week;
 * then it holds what was promised, and later changes stand apart from it.
 */
@Entity
@Table(name = "visit_plan")
public class VisitPlan {

  @Id private UUID id;
  private long revision;

  @Column(name = "owner_id", updatable = false)
  private MemberId ownerId;

  @Column(name = "monday", updatable = false)
  private LocalDate monday;

  private PlanState state;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "visits")
  private int visits;

  protected VisitPlan() {}

  /** A draft, of which nobody has been told yet. */
  public VisitPlan(MemberId owner, Week week) {
    this.id = PlanId.of(owner, week).value();
    this.ownerId = owner;
    this.monday = week.monday();
    this.state = PlanState.DRAFT;
  }

  /**
   * Promises the visits of the week that are still to come: what has begun or is past was not
   * planned ahead.
   *
   * @param ofTheWeek the owner's visits in it
   * @throws Refusal 409 {@code visit-plan-submitted}, {@code visit-plan-empty}
   */
  public PlanDecision submit(List<Visit> ofTheWeek, Moment moment) {
    if (state == PlanState.SUBMITTED) {
      throw Refusal.conflict("visit-plan-submitted", "week", week().toString());
    }
    List<VisitDecision> promised =
        ofTheWeek.stream()
            .filter(visit -> isToCome(visit, moment))
            .map(visit -> visit.promise(moment))
            .toList();
    if (promised.isEmpty()) {
      throw Refusal.conflict("visit-plan-empty", "week", week().toString());
    }
    state = PlanState.SUBMITTED;
    submittedAt = moment.at();
    visits = promised.size();
    return decided(new PlanEvent.Submitted(promised), moment);
  }

  /**
   * @throws Refusal 403 {@code comment-on-own-plan}, 409 {@code visit-plan-not-submitted}
   */
  public PlanDecision comment(Comment comment, Moment moment) {
    if (comment.authorId().equals(ownerId)) {
      throw Refusal.forbidden("comment-on-own-plan");
    }
    if (state != PlanState.SUBMITTED) {
      throw Refusal.conflict("visit-plan-not-submitted", "week", week().toString());
    }
    return decided(new PlanEvent.Commented(comment), moment);
  }

  private static boolean isToCome(Visit visit, Moment moment) {
    return visit.course().state() == VisitState.PLANNED
        && visit.slot().startsAt().isAfter(moment.at());
  }

  private PlanDecision decided(PlanEvent event, Moment moment) {
    revision++;
    return new PlanDecision(this, event, moment);
  }

  public PlanId id() {
    return new PlanId(id);
  }

  /** 0 for a draft. */
  public long revision() {
    return revision;
  }

  public MemberId ownerId() {
    return ownerId;
  }

  public Week week() {
    return new Week(monday);
  }

  public PlanState state() {
    return state;
  }

  /** Null for a draft. */
  public Instant submittedAt() {
    return submittedAt;
  }

  /** How many visits were promised. */
  public int visits() {
    return visits;
  }
}
