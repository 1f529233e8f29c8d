package io.salesline.pipeline.contract.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How far a contract has come.
 *
 * @param credited by how much credit notes have reduced it
 * @param received confirmed receipts, matched or not
 * @param refunded what credit notes have given back of them
 * @param settled what is paid of the instalments: confirmed, matched and not refunded
 * @param deliveredOn when all was delivered; null before
 * @param collectedOn when all was delivered and collected; null before
 * @param nextDueOn when the first instalment that is not wholly paid is due; null for none, and
 *     where nothing more is owed because it fell through
 */
@Embeddable
public record Progress(
    BigDecimal credited,
    BigDecimal received,
    BigDecimal refunded,
    BigDecimal settled,
    ContractState state,
    @Column(name = "delivered_on") LocalDate deliveredOn,
    @Column(name = "collected_on") LocalDate collectedOn,
    @Column(name = "next_due_on") LocalDate nextDueOn) {

  static Progress none(BigDecimal amount) {
    BigDecimal zero = amount.subtract(amount);
    return new Progress(zero, zero, zero, zero, ContractState.OPEN, null, null, null);
  }

  /** Collected cash (回款): what came in and was confirmed, less what went back. */
  public BigDecimal collectedCash() {
    return received.subtract(refunded);
  }

  /** What is still to be confirmed as paid; nothing once it fell through. */
  public BigDecimal outstanding(Terms terms) {
    return isTerminated() ? terms.nothing() : unpaid(terms);
  }

  /** What is not owed any more because it fell through. */
  public BigDecimal cancelled(Terms terms) {
    return isTerminated() ? unpaid(terms) : terms.nothing();
  }

  private BigDecimal unpaid(Terms terms) {
    return terms.amount().subtract(credited).subtract(settled);
  }

  /** A contract without an amount is never complete: it must be given one. */
  boolean isComplete(Terms terms) {
    return terms.amount().signum() > 0 && deliveredOn != null && outstanding(terms).signum() == 0;
  }

  public boolean isCollected() {
    return state == ContractState.COLLECTED;
  }

  public boolean isTerminated() {
    return state == ContractState.TERMINATED;
  }

  public boolean isOverdue(LocalDate today) {
    return nextDueOn != null && nextDueOn.isBefore(today);
  }

  /** With other sums, in the order of the record. */
  Progress summing(
      BigDecimal less, BigDecimal came, BigDecimal back, BigDecimal paid, LocalDate due) {
    LocalDate next = isTerminated() ? null : due;
    return new Progress(less, came, back, paid, state, deliveredOn, collectedOn, next);
  }

  Progress delivered(LocalDate day) {
    return new Progress(credited, received, refunded, settled, state, day, collectedOn, nextDueOn);
  }

  Progress collected(LocalDate day) {
    return new Progress(
        credited,
        received,
        refunded,
        settled,
        ContractState.COLLECTED,
        deliveredOn,
        day,
        nextDueOn);
  }

  Progress terminated() {
    return new Progress(
        credited, received, refunded, settled, ContractState.TERMINATED, deliveredOn, null, null);
  }

  Progress reopened() {
    return new Progress(
        credited, received, refunded, settled, ContractState.OPEN, deliveredOn, null, nextDueOn);
  }
}
