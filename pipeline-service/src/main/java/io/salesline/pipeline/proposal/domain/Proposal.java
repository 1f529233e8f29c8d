package io.salesline.pipeline.proposal.domain;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One version of what a deal's customer is offered (方案). What it offers is fixed when it is
 * drafted; another offer is another version.
 */
@Entity
@Table(name = "proposal")
public class Proposal {

  private static final int LONGEST_YEARS = 5;

  @Id private UUID id;
  private long revision;

  @Column(name = "opportunity_id", updatable = false)
  private OpportunityId opportunityId;

  @Column(updatable = false)
  private int version;

  @Column(name = "customer_id")
  private CustomerId customerId;

  @Column(name = "owner_id")
  private MemberId ownerId;

  private ProposalState state;
  @Embedded private Price price;

  @Column(name = "valid_until", updatable = false)
  private LocalDate validUntil;

  @Column(updatable = false)
  private String note;

  @Column(name = "created_by", updatable = false)
  private MemberId createdBy;

  @Column(name = "recorded_at", updatable = false)
  private Instant recordedAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "submitted_on")
  private LocalDate submittedOn;

  @Column(name = "ended_at")
  private Instant endedAt;

  protected Proposal() {}

  /**
   * Whose deal it is for.
   *
   * @param customerId null only for history whose source has none
   */
  public record Addressee(OpportunityId opportunityId, CustomerId customerId, MemberId ownerId) {}

  /**
   * What people say beside the lines.
   *
   * @param validUntil the last day on which the customer may accept it
   * @param note null for none; never published
   */
  public record Wording(LocalDate validUntil, String note) {}

  /**
   * @throws Refusal 422 for a last day that is past, or years away
   */
  public static ProposalDecision draft(
      Addressee to, int version, Price price, Wording wording, MemberId by, Moment moment) {
    checkValidity(wording.validUntil(), moment.day());
    var proposal = new Proposal();
    proposal.id = UUID.randomUUID();
    proposal.opportunityId = to.opportunityId();
    proposal.customerId = to.customerId();
    proposal.ownerId = to.ownerId();
    proposal.version = version;
    proposal.state = ProposalState.DRAFT;
    proposal.price = price;
    proposal.validUntil = wording.validUntil();
    proposal.note = wording.note();
    proposal.createdBy = by;
    proposal.recordedAt = moment.at();
    // Nobody hears of a draft: its revision counts its events.
    return new ProposalDecision(proposal, new ProposalEvent.Drafted(), moment.at());
  }

  private static void checkValidity(LocalDate validUntil, LocalDate today) {
    LocalDate last = today.plusYears(LONGEST_YEARS);
    if (validUntil.isBefore(today) || validUntil.isAfter(last)) {
      throw Refusal.field(
          "valid_until", "date-implausible", "date", validUntil, "first", today, "last", last);
    }
  }

  /**
   * Puts it before the customer, for whom the deal is with and whose it is by now.
   *
   * @throws Refusal 409 unless it is a draft that is still valid
   */
  public ProposalDecision submit(Addressee to, Moment moment) {
    require(ProposalState.DRAFT, "proposal-not-draft");
    checkValid(moment.day());
    customerId = to.customerId();
    ownerId = to.ownerId();
    submittedAt = moment.at();
    submittedOn = moment.day();
    state = ProposalState.SUBMITTED;
    return decided(new ProposalEvent.Submitted(), moment.at());
  }

  /**
   * @throws Refusal 409 for what is submitted, which does not change any more
   */
  public void checkDraft() {
    require(ProposalState.DRAFT, "proposal-not-draft");
  }

  /**
   * @throws Refusal 409 unless it stands before the customer; also when what is accepted has
   *     expired
   */
  public ProposalDecision decide(boolean accepted, Moment moment) {
    require(ProposalState.SUBMITTED, "proposal-not-submitted");
    if (accepted) {
      checkValid(moment.day());
    }
    return ended(
        accepted ? ProposalState.ACCEPTED : ProposalState.REJECTED,
        new ProposalEvent.Decided(),
        moment.at());
  }

  /**
   * A later version takes its place.
   *
   * @throws Refusal 409 where the other one is the earlier
   */
  public ProposalDecision supersede(Proposal by, Moment moment) {
    require(ProposalState.SUBMITTED, "proposal-not-submitted");
    if (by.version < version) {
      throw Refusal.conflict("proposal-older", "version", version);
    }
    return ended(ProposalState.SUPERSEDED, new ProposalEvent.Superseded(), moment.at());
  }

  /** Its last day is past, and nobody decided. */
  public ProposalDecision expire(Instant at) {
    return ended(ProposalState.EXPIRED, new ProposalEvent.Expired(), at);
  }

  private ProposalDecision ended(ProposalState end, ProposalEvent event, Instant at) {
    state = end;
    endedAt = at;
    return decided(event, at);
  }

  private void require(ProposalState expected, String code) {
    if (state != expected) {
      throw Refusal.conflict(code, "proposal_state", state.key());
    }
  }

  private void checkValid(LocalDate today) {
    if (validUntil.isBefore(today)) {
      throw Refusal.conflict("proposal-expired", "last", validUntil);
    }
  }

  private ProposalDecision decided(ProposalEvent event, Instant at) {
    revision++;
    return new ProposalDecision(this, event, at);
  }

  public ProposalId id() {
    return new ProposalId(id);
  }

  public long revision() {
    return revision;
  }

  public OpportunityId opportunityId() {
    return opportunityId;
  }

  /** 1, 2, … within the deal. */
  public int version() {
    return version;
  }

  /** Null only for history whose source has none. */
  public CustomerId customerId() {
    return customerId;
  }

  /** Whose deal it was when it was submitted, or drafted. */
  public MemberId ownerId() {
    return ownerId;
  }

  public ProposalState state() {
    return state;
  }

  public Price price() {
    return price;
  }

  public LocalDate validUntil() {
    return validUntil;
  }

  /** Null for none. */
  public String note() {
    return note;
  }

  public MemberId createdBy() {
    return createdBy;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Null for a draft. */
  public Instant submittedAt() {
    return submittedAt;
  }

  /** The business day; null for a draft. */
  public LocalDate submittedOn() {
    return submittedOn;
  }

  /** When it was decided, superseded or expired; null before. */
  public Instant endedAt() {
    return endedAt;
  }
}
