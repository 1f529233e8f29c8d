package io.salesline.pipeline.contract.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** So much of a receipt is for that instalment. */
@Entity
@Table(name = "contract_match")
public class Match {

  @Id private UUID id;

  @Column(name = "contract_id", updatable = false)
  private ContractId contractId;

  @Column(name = "receipt_id", updatable = false)
  private ReceiptId receiptId;

  @Column(name = "instalment_id", updatable = false)
  private UUID instalmentId;

  private BigDecimal amount;

  protected Match() {}

  Match(Receipt receipt, Instalment instalment, BigDecimal amount) {
    this.id = UUID.randomUUID();
    this.contractId = receipt.contractId();
    this.receiptId = receipt.id();
    this.instalmentId = instalment.id();
    this.amount = amount;
  }

  void become(BigDecimal sum) {
    amount = sum;
  }

  boolean isOf(Receipt receipt) {
    return receiptId.equals(receipt.id());
  }

  boolean isFor(Instalment instalment) {
    return instalmentId.equals(instalment.id());
  }

  public ReceiptId receiptId() {
    return receiptId;
  }

  public UUID instalmentId() {
    return instalmentId;
  }

  public BigDecimal amount() {
    return amount;
  }
}
