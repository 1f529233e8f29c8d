package io.salesline.pipeline.contract.domain;

import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Corrects what cannot be changed any more (贷项, 红字), once finance confirms it. */
@Entity
@Table(name = "contract_credit_note")
public class CreditNote {

  @Id private UUID id;

  @Column(name = "contract_id", updatable = false)
  private ContractId contractId;

  @Column(name = "instalment_id", updatable = false)
  private UUID instalmentId;

  @Column(name = "credited_on", updatable = false)
  private LocalDate creditedOn;

  @Column(updatable = false)
  private BigDecimal amount;

  @Column(updatable = false)
  private boolean reduces;

  @Column(updatable = false)
  private boolean refunds;

  @Column(updatable = false)
  private String reason;

  @Embedded private Review review;

  protected CreditNote() {}

  CreditNote(ContractId contract, Instalment instalment, Told told, Moment moment) {
    this.id = told.id().value();
    this.contractId = contract;
    this.instalmentId = instalment.id();
    this.creditedOn = told.creditedOn();
    this.amount = told.amount();
    this.reduces = told.reduces();
    this.refunds = told.refunds();
    this.reason = told.reason();
    this.review = Review.recorded(moment);
  }

  /**
   * What somebody asks to be corrected.
   *
   * @param instalment its number
   * @param reduces less is owed
   * @param refunds collected cash goes back
   */
  public record Told(
      CreditNoteId id,
      int instalment,
      LocalDate creditedOn,
      BigDecimal amount,
      boolean reduces,
      boolean refunds,
      String reason) {}

  /**
   * Takes effect.
   *
   * @throws Refusal as {@link Review#confirmed} and {@link #checkAgainst}
   */
  void confirm(Instalment instalment, Moment moment) {
    Review confirmed = review.confirmed(moment);
    checkAgainst(instalment);
    review = confirmed;
    if (refunds) {
      instalment.refund(amount);
    }
    if (reduces) {
      instalment.credit(amount);
    }
  }

  void reject(String why, Moment moment) {
    review = review.rejected(why, moment);
  }

  /**
   * What is reduced is not paid yet, unless it goes back; what goes back was paid.
   *
   * @throws Refusal 409 {@code credit-exceeds}, 422 {@code credit-without-effect}
   */
  void checkAgainst(Instalment instalment) {
    if (!reduces && !refunds) {
      throw Refusal.field("reduces", "credit-without-effect");
    }
    BigDecimal most = refunds ? instalment.paid() : instalment.unmatched();
    if (amount.compareTo(most) > 0) {
      throw Refusal.conflict(
          "credit-exceeds", "instalment", instalment.number(), "most", most.toPlainString());
    }
  }

  boolean isFor(Instalment instalment) {
    return instalmentId.equals(instalment.id());
  }

  public CreditNoteId id() {
    return new CreditNoteId(id);
  }

  public UUID instalmentId() {
    return instalmentId;
  }

  /** The business day by which it is counted. */
  public LocalDate creditedOn() {
    return creditedOn;
  }

  public BigDecimal amount() {
    return amount;
  }

  public boolean reduces() {
    return reduces;
  }

  public boolean refunds() {
    return refunds;
  }

  public String reason() {
    return reason;
  }

  public Review review() {
    return review;
  }
}
