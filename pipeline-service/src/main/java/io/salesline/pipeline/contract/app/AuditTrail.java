package io.salesline.pipeline.contract.app;

import io.salesline.pipeline.contract.domain.ContractDecision;
import io.salesline.pipeline.contract.domain.ContractEvent;
import io.salesline.pipeline.contract.domain.CreditNote;
import io.salesline.pipeline.contract.domain.Progress;
import io.salesline.pipeline.contract.domain.Receipt;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.audit.AuditEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The changed fields of contracts as the audit log keeps them: ids, days and amounts, no texts. */
final class AuditTrail {

  private AuditTrail() {}

  static AuditEntry entry(ContractDecision decision) {
    Map<String, Object> before = decision.before() == null ? Map.of() : fields(decision.before());
    Map<String, Object> after = fields(decision.after());
    after.putAll(fields(decision.event()));
    String id = decision.contract().id().toString();
    return new AuditEntry("contract", id, action(decision.event()), before, after).changedOnly();
  }

  private static String action(ContractEvent event) {
    return switch (event) {
      case ContractEvent.Opened opened -> "opened";
      case ContractEvent.Amended amended -> "amended";
      case ContractEvent.ScheduleSet set -> "schedule-set";
      case ContractEvent.Delivered delivered -> "delivery-recorded";
      case ContractEvent.Invoiced invoiced -> "invoice-recorded";
      case ContractEvent.ReceiptRecorded recorded -> "receipt-recorded";
      case ContractEvent.ReceiptMatched matched -> "receipt-matched";
      case ContractEvent.ReceiptConfirmed confirmed -> "receipt-confirmed";
      case ContractEvent.ReceiptRejected rejected -> "receipt-rejected";
      case ContractEvent.CreditNoteRecorded recorded -> "credit-note-recorded";
      case ContractEvent.CreditNoteConfirmed confirmed -> "credit-note-confirmed";
      case ContractEvent.CreditNoteRejected rejected -> "credit-note-rejected";
      case ContractEvent.Collected collected -> "collected";
      case ContractEvent.Reopened reopened -> "reopened";
      case ContractEvent.Terminated terminated -> "terminated";
    };
  }

  private static Map<String, Object> fields(ContractDecision.Facts facts) {
    Terms terms = facts.terms();
    Progress progress = facts.progress();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("amount", terms.amount().toPlainString());
    fields.put("currency", terms.currency());
    fields.put("tax_rate", text(terms.taxRate()));
    fields.put("instalments", facts.instalments());
    fields.put("credited", progress.credited().toPlainString());
    fields.put("received", progress.received().toPlainString());
    fields.put("refunded", progress.refunded().toPlainString());
    fields.put("settled", progress.settled().toPlainString());
    fields.put("state", progress.state().key());
    fields.put("delivered_on", text(progress.deliveredOn()));
    fields.put("collected_on", text(progress.collectedOn()));
    fields.put("next_due_on", text(progress.nextDueOn()));
    fields.values().removeIf(Objects::isNull);
    return fields;
  }

  private static Map<String, Object> fields(ContractEvent event) {
    return switch (event) {
      case ContractEvent.Delivered it -> Map.of("delivery_id", it.delivery().id().toString());
      case ContractEvent.Invoiced it -> Map.of("invoice_id", it.invoice().id().toString());
      case ContractEvent.ReceiptRecorded it -> fields(it.receipt());
      case ContractEvent.ReceiptMatched it -> fields(it.receipt());
      case ContractEvent.ReceiptConfirmed it -> fields(it.receipt());
      case ContractEvent.ReceiptRejected it -> fields(it.receipt());
      case ContractEvent.CreditNoteRecorded it -> fields(it.note(), it.instalment());
      case ContractEvent.CreditNoteConfirmed it -> fields(it.note(), it.instalment());
      case ContractEvent.CreditNoteRejected it -> fields(it.note(), it.instalment());
      default -> Map.of();
    };
  }

  private static Map<String, Object> fields(Receipt receipt) {
    return Map.of(
        "receipt_id", receipt.id().toString(),
        "receipt_amount", receipt.amount().toPlainString(),
        "receipt_matched", receipt.matched().toPlainString());
  }

  private static Map<String, Object> fields(CreditNote note, int instalment) {
    return Map.of(
        "credit_note_id", note.id().toString(),
        "credit_note_amount", note.amount().toPlainString(),
        "instalment", instalment);
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
