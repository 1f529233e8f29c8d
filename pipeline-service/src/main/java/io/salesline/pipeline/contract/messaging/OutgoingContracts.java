package io.salesline.pipeline.contract.messaging;

import io.salesline.pipeline.contract.app.Publication;
import io.salesline.pipeline.contract.domain.ContractDecision;
import io.salesline.pipeline.contract.domain.ContractEvent;
import io.salesline.pipeline.contract.messaging.PublishedEvents.AmendedV1;
import io.salesline.pipeline.contract.messaging.PublishedEvents.CreditNoteV1;
import io.salesline.pipeline.contract.messaging.PublishedEvents.DeliveredV1;
import io.salesline.pipeline.contract.messaging.PublishedEvents.InvoicedV1;
import io.salesline.pipeline.contract.messaging.PublishedEvents.ReceiptV1;
import io.salesline.pipeline.contract.messaging.PublishedEvents.TerminatedV1;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns what happened into what is published. */
@ApplicationScoped
class OutgoingContracts implements Publication {

  private static final Stream CONTRACTS = Stream.of("pipeline", "contract");

  @Override
  public OutboundEvent of(ContractDecision decision) {
    var row = ContractRow.of(decision);
    var terms = decision.after().terms();
    return switch (decision.event()) { // no default: a new event must be decided here
      case ContractEvent.Opened it -> event(decision, "contract.opened", row);
      case ContractEvent.Amended it ->
          event(decision, "contract.amended", new AmendedV1(row, String.join(",", it.fields())));
      case ContractEvent.ScheduleSet it -> event(decision, "contract.schedule-set", row);
      case ContractEvent.Delivered it ->
          event(decision, "delivery.recorded", DeliveredV1.of(row, it.delivery()));
      case ContractEvent.Invoiced it ->
          event(decision, "invoice.recorded", InvoicedV1.of(row, it.invoice()));
      case ContractEvent.ReceiptRecorded it ->
          event(decision, "receipt.recorded", ReceiptV1.of(row, terms, it.receipt()));
      case ContractEvent.ReceiptMatched it ->
          event(decision, "receipt.matched", ReceiptV1.of(row, terms, it.receipt()));
      case ContractEvent.ReceiptConfirmed it ->
          event(decision, "receipt.confirmed", ReceiptV1.of(row, terms, it.receipt()));
      case ContractEvent.ReceiptRejected it ->
          event(decision, "receipt.rejected", ReceiptV1.of(row, terms, it.receipt()));
      case ContractEvent.CreditNoteRecorded it ->
          event(
              decision,
              "credit-note.recorded",
              CreditNoteV1.of(row, terms, it.note(), it.instalment()));
      case ContractEvent.CreditNoteConfirmed it ->
          event(
              decision,
              "credit-note.confirmed",
              CreditNoteV1.of(row, terms, it.note(), it.instalment()));
      case ContractEvent.CreditNoteRejected it ->
          event(
              decision,
              "credit-note.rejected",
              CreditNoteV1.of(row, terms, it.note(), it.instalment()));
      case ContractEvent.Collected it -> event(decision, "contract.collected", row);
      case ContractEvent.Reopened it -> event(decision, "contract.reopened", row);
      case ContractEvent.Terminated it ->
          event(decision, "contract.terminated", TerminatedV1.of(row, decision));
    };
  }

  private static OutboundEvent event(ContractDecision decision, String type, Object row) {
    return new OutboundEvent(
        CONTRACTS,
        decision.contract().id().toString(),
        type + ".v1",
        decision.after().revision(),
        decision.moment().at(),
        row);
  }
}
