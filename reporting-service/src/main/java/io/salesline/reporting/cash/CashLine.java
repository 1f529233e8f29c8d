package io.salesline.reporting.cash;

import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.UnreadableEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an event adds to what was invoiced or collected.
 *
 * @param kind invoiced or collected
 * @param day on which it counts
 * @param amount tax included, in the organisation's currency; below zero for cash that went back
 * @param taxRate the invoice's own; null for the contract's
 */
record CashLine(
    ContractRow contract,
    long revision,
    String kind,
    LocalDate day,
    BigDecimal amount,
    BigDecimal taxRate) {

  CashLine {
    told(day, "day");
  }

  private static <T> T told(T value, String field) {
    if (value == null) {
      throw new UnreadableEvent(field + " is missing");
    }
    return value;
  }

  /** Only what finance has confirmed is collected; a credit note counts where cash goes back. */
  static Optional<CashLine> of(InboundEvent event) {
    ContractRow row = event.as(ContractRow.class);
    long revision = event.revision();
    if (event.type().contains(".invoice.recorded.")) {
      told(row.invoiceAmount(), "invoice_amount");
      BigDecimal amount = row.invoiceAmountOrganisation();
      return Optional.of(
          new CashLine(row, revision, "invoiced", row.invoicedOn(), amount, row.invoiceTaxRate()));
    }
    if (event.type().contains(".receipt.confirmed.")) {
      BigDecimal amount = told(row.receiptAmountOrganisation(), "receipt_amount_organisation");
      return Optional.of(new CashLine(row, revision, "collected", row.receivedOn(), amount, null));
    }
    if (event.type().contains(".credit-note.confirmed.") && Boolean.TRUE.equals(row.refunds())) {
      BigDecimal amount =
          told(row.creditNoteAmountOrganisation(), "credit_note_amount_organisation").negate();
      return Optional.of(new CashLine(row, revision, "collected", row.creditedOn(), amount, null));
    }
    return Optional.empty();
  }
}
