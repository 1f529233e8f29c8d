package io.salesline.pipeline.contract.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesline.pipeline.contract.domain.ContractDecision;
import io.salesline.pipeline.contract.domain.CreditNote;
import io.salesline.pipeline.contract.domain.Delivery;
import io.salesline.pipeline.contract.domain.Invoice;
import io.salesline.pipeline.contract.domain.Receipt;
import io.salesline.pipeline.contract.domain.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.UUID;

/** The rows that also say something about the change, without people's words. */
final class PublishedEvents {

  private PublishedEvents() {}

  /**
   * @param fields what was edited, comma-joined and sorted
   */
  record AmendedV1(@JsonUnwrapped ContractRow row, String fields) {}

  record TerminatedV1(
      @JsonUnwrapped ContractRow row, LocalDate terminatedOn, BigDecimal cancelledAmount) {

    static TerminatedV1 of(ContractRow row, ContractDecision decision) {
      var after = decision.after();
      return new TerminatedV1(
          row, decision.moment().day(), after.progress().cancelled(after.terms()));
    }
  }

  /**
   * @param deliveryShare how much of all is delivered, in per cent; null where nobody says
   */
  record DeliveredV1(
      @JsonUnwrapped ContractRow row,
      UUID deliveryId,
      LocalDate deliveryOn,
      Integer deliveryShare,
      boolean complete) {

    static DeliveredV1 of(ContractRow row, Delivery delivery) {
      return new DeliveredV1(
          row,
          delivery.id().value(),
          delivery.deliveredOn(),
          delivery.share(),
          delivery.complete());
    }
  }

  /**
   * @param instalment its number; null for none
   */
  record InvoicedV1(
      @JsonUnwrapped ContractRow row,
      UUID invoiceId,
      LocalDate invoicedOn,
      BigDecimal invoiceAmount,
      BigDecimal invoiceTaxRate,
      Integer instalment) {

    static InvoicedV1 of(ContractRow row, Invoice invoice) {
      return new InvoicedV1(
          row,
          invoice.id().value(),
          invoice.invoicedOn(),
          invoice.amount(),
          invoice.taxRate(),
          invoice.instalment());
    }
  }

  /**
   * @param minorUnits the amount in cents, or whatever the currency's smallest unit is
   * @param receivedOn the day by which collected cash is counted
   */
  record ReceiptV1(
      @JsonUnwrapped ContractRow row,
      UUID receiptId,
      String receiptState,
      LocalDate receivedOn,
      BigDecimal receiptAmount,
      BigDecimal receiptAmountOrganisation,
      BigInteger minorUnits,
      BigDecimal matchedAmount,
      UUID recordedBy,
      UUID decidedBy) {

    static ReceiptV1 of(ContractRow row, Terms terms, Receipt receipt) {
      var decidedBy = receipt.review().decidedBy();
      return new ReceiptV1(
          row,
          receipt.id().value(),
          receipt.review().state().key(),
          receipt.receivedOn(),
          receipt.amount(),
          terms.inOrganisation(receipt.amount()),
          receipt.amount().unscaledValue(),
          receipt.matched(),
          receipt.review().recordedBy().value(),
          decidedBy == null ? null : decidedBy.value());
    }
  }

  /**
   * @param minorUnits as for receipts
   * @param creditedOn the day by which it is counted
   */
  record CreditNoteV1(
      @JsonUnwrapped ContractRow row,
      UUID creditNoteId,
      String creditNoteState,
      LocalDate creditedOn,
      int instalment,
      BigDecimal creditNoteAmount,
      BigDecimal creditNoteAmountOrganisation,
      BigInteger minorUnits,
      boolean reduces,
      boolean refunds,
      UUID recordedBy,
      UUID decidedBy) {

    static CreditNoteV1 of(ContractRow row, Terms terms, CreditNote note, int instalment) {
      var decidedBy = note.review().decidedBy();
      return new CreditNoteV1(
          row,
          note.id().value(),
          note.review().state().key(),
          note.creditedOn(),
          instalment,
          note.amount(),
          terms.inOrganisation(note.amount()),
          note.amount().unscaledValue(),
          note.reduces(),
          note.refunds(),
          note.review().recordedBy().value(),
          decidedBy == null ? null : decidedBy.value());
    }
  }
}
