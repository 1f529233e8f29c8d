package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Invoice;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an invoice was issued elsewhere (开票). */
@Schema(name = "Invoice")
record InvoiceBody(
    UUID invoiceId,
    @Schema(examples = "25117000000012345678") String number,
    LocalDate invoicedOn,
    @Schema(description = "Tax included") Money amount,
    @Schema(description = "0.13 for 13 %", examples = "0.13") BigDecimal taxRate,
    @Schema(description = "The number of the instalment it is for", nullable = true)
        Integer instalment,
    UUID recordedBy,
    Instant recordedAt) {

  static InvoiceBody of(Invoice invoice, Terms terms) {
    return new InvoiceBody(
        invoice.id().value(),
        invoice.number(),
        invoice.invoicedOn(),
        terms.money(invoice.amount()),
        invoice.taxRate(),
        invoice.instalment(),
        invoice.recordedBy().value(),
        invoice.recordedAt());
  }
}
