package io.salesline.leads.conversion.domain;

import io.salesline.leads.id.ConversionId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.OpportunityId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The way of a lead to a customer and a deal. There is one a lead, however often it is tried: its
 * id, the customer's and the deal's follow from the lead's id, so that whatever arrives twice, late
 * or out of order finds what is there.
 */
@Entity
@Table(name = "conversion")
public class Conversion {

  @Id private UUID id;

  @Column(name = "lead_id", updatable = false)
  private LeadId leadId;

  @Column(name = "opportunity_id", updatable = false)
  private OpportunityId opportunityId;

  @Column(name = "customer_id")
  private CustomerId customerId;

  @Column(name = "customer_is_new")
  private boolean customerIsNew;

  @Column(name = "owner_id")
  private MemberId ownerId;

  private int attempt;
  private ConversionStatus status;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "requested_by")
  private MemberId requestedBy;

  private Instant deadline;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "cancelled_for")
  private String cancelledFor;

  @Column(name = "refusal_code")
  private String refusalCode;

  @Embedded private DealTerms terms;

  protected Conversion() {}

  public static Conversion of(LeadId lead) {
    var conversion = new Conversion();
    var id = ConversionId.of(lead);
    conversion.id = id.value();
    conversion.leadId = lead;
    conversion.opportunityId = OpportunityId.of(id);
    return conversion;
  }

  /** The lead's own state says whether it may be requested. */
  public void request(ConversionRequest request) {
    attempt++;
    status = ConversionStatus.REQUESTED;
    customerId = request.customer();
    customerIsNew = request.customerIsNew();
    ownerId = request.owner();
    requestedBy = request.requestedBy();
    terms = request.terms();
    requestedAt = request.at();
    deadline = request.deadline();
    settledAt = null;
    cancelledFor = null;
    refusalCode = null;
  }

  /**
   * The deal is there, with this customer.
   *
   * @return false when that was known
   */
  public boolean convert(CustomerId customer, Instant at) {
    if (status == ConversionStatus.CONVERTED) {
      return false;
    }
    status = ConversionStatus.CONVERTED;
    customerId = customer;
    settledAt = at;
    cancelledFor = null;
    refusalCode = null;
    return true;
  }

  /**
   * @return false when no answer is waited for
   */
  public boolean cancel(Cancellation cancellation, Instant at) {
    if (status != ConversionStatus.REQUESTED || !cancellation.concerns(this)) {
      return false;
    }
    status = ConversionStatus.CANCELLED;
    settledAt = at;
    cancelledFor = cancellation.key();
    refusalCode = cancellation.refusalCode();
    return true;
  }

  /** From the request to the answer, of this attempt. */
  public Duration duration() {
    return Duration.between(requestedAt, settledAt);
  }

  public ConversionId id() {
    return new ConversionId(id);
  }

  public LeadId leadId() {
    return leadId;
  }

  public OpportunityId opportunityId() {
    return opportunityId;
  }

  public CustomerId customerId() {
    return customerId;
  }

  public boolean customerIsNew() {
    return customerIsNew;
  }

  public MemberId ownerId() {
    return ownerId;
  }

  /** Counts from 1. */
  public int attempt() {
    return attempt;
  }

  public ConversionStatus status() {
    return status;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Instant deadline() {
    return deadline;
  }

  /** Null while an answer is waited for. */
  public Instant settledAt() {
    return settledAt;
  }

  /** {@code refused}, {@code timed-out}, or null. */
  public String cancelledFor() {
    return cancelledFor;
  }

  /** Why it was refused; null when it was not. */
  public String refusalCode() {
    return refusalCode;
  }

  public DealTerms terms() {
    return terms == null ? DealTerms.NONE : terms;
  }
}
