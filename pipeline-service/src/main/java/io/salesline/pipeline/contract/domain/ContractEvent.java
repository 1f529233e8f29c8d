package io.salesline.pipeline.contract.domain;

import java.util.List;

/**
 * What happened to a contract. The contract as it then was stands in a {@link ContractDecision}.
 */
public sealed interface ContractEvent {

  record Opened() implements ContractEvent {}

  /**
   * @param fields what was edited, by the names that requests use, sorted
   */
  record Amended(List<String> fields) implements ContractEvent {}

  record ScheduleSet() implements ContractEvent {}

  record Delivered(Delivery delivery) implements ContractEvent {}

  record Invoiced(Invoice invoice) implements ContractEvent {}

  record ReceiptRecorded(Receipt receipt) implements ContractEvent {}

  /** What it pays was decided otherwise. */
  record ReceiptMatched(Receipt receipt) implements ContractEvent {}

  record ReceiptConfirmed(Receipt receipt) implements ContractEvent {}

  record ReceiptRejected(Receipt receipt) implements ContractEvent {}

  record CreditNoteRecorded(CreditNote note, int instalment) implements ContractEvent {}

  record CreditNoteConfirmed(CreditNote note, int instalment) implements ContractEvent {}

  record CreditNoteRejected(CreditNote note, int instalment) implements ContractEvent {}

  /** All is delivered and collected. */
  record Collected() implements ContractEvent {}

  /**
   * Something is owed again.
   *
   * @param reason in people's words; kept here and never published
   */
  record Reopened(String reason) implements ContractEvent {}

  /** It fell through: what was still owed is cancelled. */
  record Terminated() implements ContractEvent {}
}
