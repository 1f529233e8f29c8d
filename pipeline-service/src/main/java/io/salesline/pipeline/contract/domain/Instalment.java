package io.salesline.pipeline.contract.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A part of a contract's payment. Always {@code 0 ≤ paid ≤ matched ≤ amount − credited}: what is
 * matched waits for finance or is paid; a refund takes from both.
 */
@Entity
@Table(name = "contract_instalment")
public class Instalment {

  @Id private UUID id;

  @Column(name = "contract_id", updatable = false)
  private ContractId contractId;

  @Column(updatable = false)
  private int number;

  private String label;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private BigDecimal amount;
  private BigDecimal credited;
  private BigDecimal matched;
  private BigDecimal paid;
  private BigDecimal refunded;

  protected Instalment() {}

  Instalment(ContractId contract, Planned planned) {
    BigDecimal zero = planned.amount().subtract(planned.amount());
    this.id = UUID.randomUUID();
    this.contractId = contract;
    this.number = planned.number();
    this.credited = zero;
    this.matched = zero;
    this.paid = zero;
    this.refunded = zero;
    become(planned);
  }

  /**
   * An instalment as somebody wants it.
   *
   * @param number 1, 2, … within the contract; by it an instalment is known again
   * @param label null for none
   * @param amount tax included
   */
  public record Planned(int number, String label, LocalDate dueOn, BigDecimal amount) {}

  final void become(Planned planned) {
    label = planned.label();
    dueOn = planned.dueOn();
    amount = planned.amount();
  }

  /** The same for another amount. */
  Planned planned(BigDecimal other) {
    return new Planned(number, label, dueOn, other);
  }

  /** What receipts can still be matched to. */
  public BigDecimal unmatched() {
    return amount.subtract(credited).subtract(matched);
  }

  /** What is owed and not confirmed to have come in. */
  public BigDecimal outstanding() {
    return amount.subtract(credited).subtract(paid);
  }

  public boolean isOverdue(LocalDate today) {
    return outstanding().signum() > 0 && dueOn.isBefore(today);
  }

  /** The least it can be: no less than what is matched or credited. */
  BigDecimal least() {
    return credited.add(matched);
  }

  void match(BigDecimal more) {
    matched = matched.add(more);
  }

  void pay(BigDecimal more) {
    paid = paid.add(more);
  }

  void credit(BigDecimal less) {
    credited = credited.add(less);
  }

  void refund(BigDecimal back) {
    paid = paid.subtract(back);
    matched = matched.subtract(back);
    refunded = refunded.add(back);
  }

  public UUID id() {
    return id;
  }

  public int number() {
    return number;
  }

  public Optional<String> label() {
    return Optional.ofNullable(label);
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public BigDecimal amount() {
    return amount;
  }

  /** By how much credit notes have reduced it. */
  public BigDecimal credited() {
    return credited;
  }

  /** Receipts that are matched to it, less what was refunded. */
  public BigDecimal matched() {
    return matched;
  }

  /** Those of them that are confirmed, less what was refunded. */
  public BigDecimal paid() {
    return paid;
  }

  public BigDecimal refunded() {
    return refunded;
  }
}
