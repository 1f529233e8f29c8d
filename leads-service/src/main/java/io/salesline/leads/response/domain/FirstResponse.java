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

  /** Null where nobody has turned to it. */
  public Instant answeredAt() {
    return answeredAt;
  }

  /** Of working time, from taking it to the answer; null where nobody has turned to it. */
  public Long workedSeconds() {
    return workedSeconds;
  }
}
