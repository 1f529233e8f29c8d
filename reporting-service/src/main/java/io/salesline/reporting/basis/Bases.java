package io.salesline.reporting.basis;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The same days by each meaning of sales.
 *
 * @param change the model's change number that this state belongs to
 * @param items signed, invoiced, collected
 * @param differences why one is not the next
 */
@Schema(name = "Bases")
record Bases(
    @Schema(description = "The model's change number", examples = "4711") long change,
    @Schema(examples = "USD") String currency,
    @Schema(nullable = true) LocalDate from,
    @Schema(nullable = true) LocalDate to,
    List<Item> items,
    List<Difference> differences) {

  /**
   * @param count contracts signed, invoices, or receipts and refunds
   * @param withTax a decimal string in the organisation's currency
   * @param withoutTax of those whose tax rate is known
   * @param untold those of which nobody has said the tax rate; they are in {@code with_tax} alone
   */
  @Schema(name = "Basis")
  record Item(
      @Schema(enumeration = {"signed", "invoiced", "collected"}) String basis,
      @Schema(description = "In the reader's language", examples = "Invoiced") String label,
      @Schema(description = "Contracts, invoices, or receipts and refunds", examples = "42")
          long count,
      @Schema(examples = "1130.00") String withTax,
      @Schema(description = "Of those whose tax rate is known", examples = "1000.00")
          String withoutTax,
      Untold untold,
      @Schema(
              description = "What it counts, in the reader's language",
              examples = "Invoices by their day.")
          String sentence) {}

  @Schema(name = "BasisUntold")
  record Untold(@Schema(examples = "2") long count, @Schema(examples = "300.00") String withTax) {}

  /**
   * One basis less another, tax included, contract by contract: {@code difference} = {@code only} −
   * {@code others}.
   *
   * @param only what contracts have more of the one in these days
   * @param others what contracts have more of the other
   */
  @Schema(name = "BasisDifference")
  record Difference(
      @Schema(examples = "signed") String of,
      @Schema(examples = "invoiced") String less,
      @Schema(examples = "500.00") String difference,
      @Schema(examples = "700.00") String only,
      @Schema(examples = "200.00") String others,
      @Schema(description = "The same in the reader's language") String sentence) {}
}
