package io.salesline.leads.followup.domain;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A call, a mail, a meeting: something that was done with a lead. It is told once. */
@Entity
@Table(name = "follow_up")
public class FollowUp {

  @Id private UUID id;

  @Column(name = "lead_id")
  private LeadId leadId;

  private FollowUpKind kind;
  private FollowUpOutcome outcome;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "author_id")
  private MemberId authorId;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private String note;
  @Embedded private NextStep nextStep;

  protected FollowUp() {}

  /**
   * @param now when it is told
   * @param today the day of {@code now} in the organisation's zone
   * @throws io.salesline.platform.problem.Refusal 422 for times that cannot be
   */
  public static FollowUp of(
      LeadId lead, FollowUpAccount account, MemberId author, Instant now, LocalDate today) {
    var followUp = new FollowUp();
    followUp.id = FollowUpId.fresh().value();
    followUp.leadId = lead;
    followUp.kind = account.kind();
    followUp.outcome = account.outcome();
    followUp.occurredAt = account.occurredBy(now);
    followUp.authorId = author;
    followUp.recordedAt = now;
    followUp.note = account.note();
    followUp.nextStep = account.promisedOn(today);
    return followUp;
  }

  public FollowUpId id() {
    return new FollowUpId(id);
  }

  public LeadId leadId() {
    return leadId;
  }

  public FollowUpKind kind() {
    return kind;
  }

  public FollowUpOutcome outcome() {
    return outcome;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public MemberId authorId() {
    return authorId;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Null for none. */
  public String note() {
    return note;
  }

  public NextStep nextStep() {
    return nextStep == null ? NextStep.NONE : nextStep;
  }
}
