package io.salesline.leads.erasure.domain;

import io.salesline.leads.id.MemberId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * The decision that somebody is forgotten: asked for by one, made by another, for it cannot be
 * undone. It is complete once every service that keeps words about people has answered.
 */
@Entity
@Table(name = "erasure")
public class Erasure {

  @Id private UUID id;
  private long revision;
  private ErasureState state;

  @Column(updatable = false)
  private Ground ground;

  @Embedded private Subject subject;

  @Column(name = "requested_by", updatable = false)
  private MemberId requestedBy;

  @Column(name = "requested_at", updatable = false)
  private Instant requestedAt;

  @Column(name = "decided_by")
  private MemberId decidedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "answer_by")
  private Instant answerBy;

  @Column(name = "completed_at")
  private Instant completedAt;

  @Column(name = "erased_in_leads")
  private Integer erasedInLeads;

  @Column(name = "erased_in_pipeline")
  private Integer erasedInPipeline;

  protected Erasure() {}

  public static Erasure request(Subject subject, Ground ground, MemberId by, Instant at) {
    var erasure = new Erasure();
    erasure.id = UUID.randomUUID();
    erasure.revision = 1;
    erasure.state = ErasureState.REQUESTED;
    erasure.subject = subject;
    erasure.ground = ground;
    erasure.requestedBy = by;
    erasure.requestedAt = at;
    return erasure;
  }

  /**
   * What is to be forgotten is forgotten here next, and asked of the others.
   *
   * @param whole with what was found of them since it was asked for
   * @param answerBy when the others should have answered
   * @throws Refusal 403 for who asked for it, 409 when it was decided on
   */
  public void approve(Subject whole, MemberId by, Instant at, Instant answerBy) {
    decide(ErasureState.ERASING, by, at);
    this.subject = whole;
    this.answerBy = answerBy;
  }

  /**
   * @throws Refusal 403 for who asked for it, 409 when it was decided on
   */
  public void refuse(MemberId by, Instant at) {
    decide(ErasureState.REFUSED, by, at);
  }

  private void decide(ErasureState decision, MemberId by, Instant at) {
    if (state != ErasureState.REQUESTED) {
      throw Refusal.conflict("erasure-decided");
    }
    if (by.equals(requestedBy)) {
      throw Refusal.forbidden("erasure-of-ones-own");
    }
    state = decision;
    decidedBy = by;
    decidedAt = at;
    revision++;
  }

  /**
   * @param erased how many records said something
   */
  public void forgottenHere(int erased) {
    erasedInLeads = erased;
  }

  /**
   * pipeline-service has forgotten them, too.
   *
   * @return false when that was known
   */
  public boolean forgottenInPipeline(int erased, Instant at) {
    if (state != ErasureState.ERASING) {
      return false;
    }
    erasedInPipeline = erased;
    state = ErasureState.COMPLETE;
    completedAt = at;
    revision++;
    return true;
  }

  public ErasureId id() {
    return new ErasureId(id);
  }

  public long revision() {
    return revision;
  }

  public ErasureState state() {
    return state;
  }

  public Ground ground() {
    return ground;
  }

  public Subject subject() {
    return subject;
  }

  public MemberId requestedBy() {
    return requestedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  /** Null before the decision; so are the next two. */
  public MemberId decidedBy() {
    return decidedBy;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public Instant answerBy() {
    return answerBy;
  }

  public Instant completedAt() {
    return completedAt;
  }

  /** How many records here said something about them; null before they were forgotten. */
  public Integer erasedInLeads() {
    return erasedInLeads;
  }

  public Integer erasedInPipeline() {
    return erasedInPipeline;
  }
}
