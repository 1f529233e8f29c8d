package io.salesline.leads.worth.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody said that a customer spends a year, with whomever, on what the organisation sells
 * (钱包). Statements are added and never changed; of one day the last counts.
 */
@Entity
@Table(name = "wallet_statement")
public class WalletStatement {

  @Id private UUID id;

  @Column(name = "customer_id")
  private CustomerId customerId;

  private long revision;
  private BigDecimal amount;

  @Column(name = "declared_on")
  private LocalDate declaredOn;

  @Column(name = "declared_by")
  private MemberId declaredBy;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected WalletStatement() {}

  /**
   * @param revision 1 for the customer's first statement, one more for each that follows
   * @param amount in the organisation's currency
   */
  public WalletStatement(
      CustomerId customer,
      long revision,
      BigDecimal amount,
      LocalDate declaredOn,
      MemberId declaredBy,
      Instant at) {
    this.id = UUID.randomUUID();
    this.customerId = requireNonNull(customer);
    this.revision = revision;
    this.amount = requireNonNull(amount);
    this.declaredOn = requireNonNull(declaredOn);
    this.declaredBy = requireNonNull(declaredBy);
    this.recordedAt = requireNonNull(at);
  }

  public CustomerId customerId() {
    return customerId;
  }

  public long revision() {
    return revision;
  }

  public BigDecimal amount() {
    return amount;
  }

  public LocalDate declaredOn() {
    return declaredOn;
  }

  public MemberId declaredBy() {
    return declaredBy;
  }
}
