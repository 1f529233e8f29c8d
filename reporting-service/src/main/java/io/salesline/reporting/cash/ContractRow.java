package io.salesline.reporting.cash;

import io.salesline.reporting.sql.Bounded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/**
 * What reporting reads of a contract's event: the contract after it and, of the event itself, the
 * invoice, receipt or credit note that it tells of. Amounts include tax.
 *
 * @param customerId null only where history did not tell it
 * @param amountOrganisation in the organisation's currency, at its scale
 * @param rate organisation's currency for one unit of the contract's
 * @param taxRate 0.13 for 13 %; null while nobody has said
 * @param invoiceAmount in the contract's currency; null but for an invoice
 * @param refunds whether a credit note gives collected cash back
 */
record ContractRow(
    UUID contractId,
    UUID opportunityId,
    UUID ownerId,
    UUID customerId,
    LocalDate wonOn,
    BigDecimal amountOrganisation,
    BigDecimal rate,
    BigDecimal taxRate,
    LocalDate invoicedOn,
    BigDecimal invoiceAmount,
    BigDecimal invoiceTaxRate,
    LocalDate receivedOn,
    BigDecimal receiptAmountOrganisation,
    LocalDate creditedOn,
    BigDecimal creditNoteAmountOrganisation,
    Boolean refunds) {

  ContractRow {
    Objects.requireNonNull(contractId, "contract_id");
    Objects.requireNonNull(opportunityId, "opportunity_id");
    Objects.requireNonNull(ownerId, "owner_id");
    Objects.requireNonNull(wonOn, "won_on");
    Bounded.amount(
        Objects.requireNonNull(amountOrganisation, "amount_organisation"), "amount_organisation");
    rate = rate == null ? BigDecimal.ONE : rate;
    bounded(invoiceAmount, "invoice_amount");
    bounded(receiptAmountOrganisation, "receipt_amount_organisation");
    bounded(creditNoteAmountOrganisation, "credit_note_amount_organisation");
    proper(taxRate, "tax_rate");
    proper(invoiceTaxRate, "invoice_tax_rate");
  }

  private static void bounded(BigDecimal amount, String field) {
    if (amount != null) {
      Bounded.amount(amount, field);
    }
  }

  /** A tax of everything would leave nothing to divide by. */
  private static void proper(BigDecimal rate, String field) {
    if (rate != null && (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0)) {
      throw new IllegalArgumentException(field + " is no share");
    }
  }

  /** At the rate of the deal, as its other amounts are. */
  BigDecimal invoiceAmountOrganisation() {
    return invoiceAmount.multiply(rate).setScale(amountOrganisation.scale(), RoundingMode.HALF_UP);
  }
}
