package io.salesline.leads.response.domain;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.ResponseId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * How soon an owner turned to a lead that had come to them. Read here, written for many at once.
 */
@Entity
@Table(name = "first_response")
public class FirstResponse {

  @Id private UUID id;

  @Column(name = "lead_id")
  private LeadId leadId;

  @Column(name = "owner_id")
  private MemberId ownerId;

  private String source;
  private Integer score;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "allowed_minutes")
  private int allowedMinutes;

  @Column(name = "due_at")
  private Instant dueAt;

  private ResponseOutcome outcome;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "worked_seconds")
  private Long workedSeconds;

  @Column(name = "remind_at")
  private Instant remindAt;

  @Column(name = "tell_at")
  private Instant tellAt;

  @Column(name = "take_back_at")
  private Instant takeBackAt;

  private int escalations;

  @Column(name = "next_at")
  private Instant nextAt;

  protected FirstResponse() {}

  public ResponseId id() {
    return new ResponseId(id);
  }

  public LeadId leadId() {
    return leadId;
  }

  public MemberId ownerId() {
    return ownerId;
  }

  /** Of the lead; null where unknown. */
  public String source() {
    return source;
  }

  /** Of the lead when it came to them; null where it had not been scored. */
  public Integer score() {
    return score;
  }

  public Instant takenAt() {
    return takenAt;
  }

  /** Of working time. */
  public int allowedMinutes() {
    return allowedMinutes;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public ResponseOutcome outcome() {
    return outcome;
  }

  public boolean isOverdue(Instant now) {
    return outcome == ResponseOutcome.OPEN && !now.isBefore(dueAt);
  }

  /** When the owner is reminded unless they turn to it; null for those of before. */
  public Instant remindAt() {
    return remindAt;
  }

  /** When their manager is told; null for those of before. */
  public Instant tellAt() {
    return tellAt;
  }

  /** When the lead is taken back unless somebody turns to it; null for never. */
  public Instant takeBackAt() {
    return takeBackAt;
  }

  /** How many steps have been taken. */
  public int escalations() {
    return escalations;
  }

  /** When the next step is taken; null where none is left. */
  public Instant nextStepAt() {
    return outcome == ResponseOutcome.OPEN ? nextAt : null;
  }

  /** To be asked where one is left. */
  public EscalationStep nextStep() {
    return EscalationStep.values()[escalations];
  }

  /** Null where nobody has turned to it. */
  public Instant answeredAt() {
    return answeredAt;
  }

  /** Of working time, from taking it to the answer; null where nobody has turned to it. */
  public Long workedSeconds() {
    return workedSeconds;
  }
}
