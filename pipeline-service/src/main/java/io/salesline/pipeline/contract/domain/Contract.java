package io.salesline.pipeline.contract.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a won deal is to bring, and what it has brought: the sums of its {@link Account}. Its
 * revision counts its events.
 */
@Entity
@Table(name = "contract")
public class Contract {

  @Id private UUID id;
  private long revision;

  @Column(name = "opportunity_id", updatable = false)
  private OpportunityId opportunityId;

  @Column(name = "customer_id", updatable = false)
  private CustomerId customerId;

  @Column(name = "owner_id", updatable = false)
  private MemberId ownerId;

  @Column(name = "won_on", updatable = false)
  private LocalDate wonOn;

  @Embedded private Terms terms;
  @Embedded private Progress progress;
  @Embedded private Termination termination;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected Contract() {}

  Contract(ContractId id, WonDeal deal, Instant at) {
    this.id = id.value();
    this.revision = 1;
    this.opportunityId = requireNonNull(deal.id());
    this.customerId = deal.customerId();
    this.ownerId = requireNonNull(deal.ownerId());
    this.wonOn = requireNonNull(deal.wonOn());
    this.terms = deal.terms();
    this.progress = Progress.none(deal.terms().amount());
    this.recordedAt = at;
    this.changedAt = at;
  }

  /**
   * What a contract is opened of.
   *
   * @param customerId null only where history did not tell it
   */
  public record WonDeal(
      OpportunityId id, CustomerId customerId, MemberId ownerId, LocalDate wonOn, Terms terms) {}

  void become(Terms next) {
    terms = next;
  }

  void become(Progress next) {
    progress = next;
  }

  void terminate(String reason, Moment moment) {
    progress = progress.terminated();
    termination = new Termination(moment.day(), moment.by(), reason);
  }

  void count(Instant at) {
    revision++;
    changedAt = at;
  }

  public ContractId id() {
    return new ContractId(id);
  }

  public long revision() {
    return revision;
  }

  public OpportunityId opportunityId() {
    return opportunityId;
  }

  /** Null only where history did not tell the deal's customer. */
  public CustomerId customerId() {
    return customerId;
  }

  /** Whose deal it was when it was won. */
  public MemberId ownerId() {
    return ownerId;
  }

  public LocalDate wonOn() {
    return wonOn;
  }

  public Terms terms() {
    return terms;
  }

  public Progress progress() {
    return progress;
  }

  /** Empty unless it fell through. */
  public Optional<Termination> termination() {
    return Optional.ofNullable(termination);
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** When its last event was. */
  public Instant changedAt() {
    return changedAt;
  }
}
