package io.salesline.leads.response.domain;

import io.salesline.leads.id.EscalationId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.ResponseId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A step that was taken as an owner did not turn to a lead. */
@Entity
@Table(name = "response_escalation")
public class Escalation {

  @Id private UUID id;

  @Column(name = "response_id")
  private ResponseId responseId;

  private EscalationStep step;

  @Column(name = "lead_id")
  private LeadId leadId;

  @Column(name = "owner_id")
  private MemberId ownerId;

  @Column(name = "told_id")
  private MemberId toldId;

  @Column(name = "escalated_at")
  private Instant escalatedAt;

  protected Escalation() {}

  /**
   * @param told null where nobody is above the owner
   */
  public static Escalation of(
      FirstResponse response, EscalationStep step, MemberId told, Instant at) {
    var escalation = new Escalation();
    escalation.id = UUID.randomUUID();
    escalation.responseId = response.id();
    escalation.step = step;
    escalation.leadId = response.leadId();
    escalation.ownerId = response.ownerId();
    escalation.toldId = told;
    escalation.escalatedAt = at;
    return escalation;
  }

  public EscalationId id() {
    return new EscalationId(id);
  }

  public ResponseId responseId() {
    return responseId;
  }

  public EscalationStep step() {
    return step;
  }

  public LeadId leadId() {
    return leadId;
  }

  public MemberId ownerId() {
    return ownerId;
  }

  /** Null where nobody is above the owner. */
  public MemberId toldId() {
    return toldId;
  }

  public Instant escalatedAt() {
    return escalatedAt;
  }
}
