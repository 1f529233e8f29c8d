package io.salesline.leads.recycling.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What an owner is told of a countdown; it stays, whatever becomes of the record. */
@Entity
@Table(name = "recycling_reminder")
public class Reminder {

  @Id private UUID id;
  private RecordKind kind;

  @Column(name = "record_id")
  private UUID recordId;

  private int number;

  @Column(name = "owner_id")
  private MemberId ownerId;

  private RecyclingReason reason;

  @Column(name = "rule_id")
  private UUID ruleId;

  @Column(name = "destination_id")
  private PoolId destinationId;

  @Column(name = "recycles_on")
  private LocalDate recyclesOn;

  @Column(name = "days_before")
  private int daysBefore;

  @Column(name = "reminded_at")
  private Instant remindedAt;

  protected Reminder() {}

  /**
   * @param number of those about this record, from 1
   * @param daysBefore how many working days before, as the rule says
   */
  public Reminder(UUID id, Foreseen foreseen, int number, int daysBefore, Instant at) {
    this.id = requireNonNull(id);
    this.kind = foreseen.record().kind();
    this.recordId = foreseen.record().value();
    this.number = number;
    this.ownerId = foreseen.owner();
    this.reason = foreseen.reason();
    this.ruleId = foreseen.rule();
    this.destinationId = foreseen.destination();
    this.recyclesOn = foreseen.on();
    this.daysBefore = daysBefore;
    this.remindedAt = requireNonNull(at);
  }

  public UUID id() {
    return id;
  }

  public RecordId record() {
    return new RecordId(kind, recordId);
  }

  /** Of those about this record. */
  public int number() {
    return number;
  }

  /** Whom it was told. */
  public MemberId ownerId() {
    return ownerId;
  }

  public RecyclingReason reason() {
    return reason;
  }

  public UUID ruleId() {
    return ruleId;
  }

  public PoolId destinationId() {
    return destinationId;
  }

  public LocalDate recyclesOn() {
    return recyclesOn;
  }

  public int daysBefore() {
    return daysBefore;
  }

  public Instant remindedAt() {
    return remindedAt;
  }
}
