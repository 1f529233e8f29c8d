package io.salesline.pipeline.contract.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Money that came in for a contract (收款). It is collected cash (回款) once finance confirms it. */
@Entity
@Table(name = "contract_receipt")
public class Receipt {

  @Id private UUID id;

  @Column(name = "contract_id", updatable = false)
  private ContractId contractId;

  @Column(updatable = false)
  private String reference;

  @Column(name = "received_on", updatable = false)
  private LocalDate receivedOn;

  @Column(updatable = false)
  private BigDecimal amount;

  private BigDecimal matched;
  @Embedded private Review review;

  protected Receipt() {}

  Receipt(ContractId contract, Told told, Moment moment) {
    this.id = told.id().value();
    this.contractId = contract;
    this.reference = told.reference();
    this.receivedOn = told.receivedOn();
    this.amount = told.amount();
    this.matched = told.amount().subtract(told.amount());
    this.review = Review.recorded(moment);
  }

  /**
   * What somebody says has come in.
   *
   * @param reference the payer's; of one reference a contract takes one receipt
   */
  public record Told(ReceiptId id, String reference, LocalDate receivedOn, BigDecimal amount) {}

  /** It goes by that reference, unless it was rejected. */
  boolean isNamed(Told told) {
    return !isRejected() && reference.equals(told.reference());
  }

  boolean says(Told told) {
    return receivedOn.equals(told.receivedOn()) && amount.compareTo(told.amount()) == 0;
  }

  void confirm(Moment moment) {
    review = review.confirmed(moment);
  }

  void reject(String reason, Moment moment) {
    review = review.rejected(reason, moment);
  }

  void match(BigDecimal sum) {
    matched = sum;
  }

  public ReceiptId id() {
    return new ReceiptId(id);
  }

  public ContractId contractId() {
    return contractId;
  }

  public String reference() {
    return reference;
  }

  /** The business day by which collected cash is counted. */
  public LocalDate receivedOn() {
    return receivedOn;
  }

  public BigDecimal amount() {
    return amount;
  }

  /** How much of it is matched to instalments. */
  public BigDecimal matched() {
    return matched;
  }

  /** Zero, at the scale of its currency. */
  BigDecimal nothing() {
    return amount.subtract(amount);
  }

  public BigDecimal remainder() {
    return amount.subtract(matched);
  }

  public Review review() {
    return review;
  }

  public boolean isConfirmed() {
    return review.state() == Confirmation.CONFIRMED;
  }

  public boolean isRejected() {
    return review.state() == Confirmation.REJECTED;
  }
}
