package io.salesline.leads.strategy.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A version of a key customer's page; it is never changed, another follows it. */
@Entity
@Table(name = "customer_strategy")
public class Strategy {

  @Id private UUID id;

  @Column(name = "customer_id")
  private CustomerId customerId;

  private long revision;
  @Embedded private Plan plan;

  @Column(name = "written_by")
  private MemberId writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected Strategy() {}

  /**
   * @param revision 1 for the first version, one more for each that follows
   */
  public Strategy(CustomerId customer, long revision, Plan plan, MemberId writer, Instant at) {
    this.id = UUID.randomUUID();
    this.customerId = requireNonNull(customer);
    this.revision = revision;
    this.plan = requireNonNull(plan);
    this.writtenBy = requireNonNull(writer);
    this.writtenAt = requireNonNull(at);
  }

  public CustomerId customer() {
    return customerId;
  }

  public long revision() {
    return revision;
  }

  public Plan plan() {
    return plan;
  }

  public MemberId writtenBy() {
    return writtenBy;
  }

  public Instant writtenAt() {
    return writtenAt;
  }
}
