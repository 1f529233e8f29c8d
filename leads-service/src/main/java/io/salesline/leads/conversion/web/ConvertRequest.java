package io.salesline.leads.conversion.web;

import io.salesline.leads.conversion.app.ConversionWish;
import io.salesline.leads.conversion.domain.DealTerms;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.ProductId;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a lead is to become. Nothing need be said. */
@Schema(name = "ConvertLead")
record ConvertRequest(
    @Schema(description = "An existing customer; a new one when absent", nullable = true)
        UUID customerId,
    @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE) @Schema(
            description = "How the new customer is called; as the lead's company when absent",
            examples = "上海云帆科技有限公司",
            nullable = true)
        String customerName,
    @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE) @Schema(
            description = "A name for the deal; kept with the conversion, never published",
            examples = "Forty workstations",
            nullable = true)
        String opportunityName,
    @Schema(
            description = "What the deal is to begin with; the lead's estimate when absent",
            nullable = true)
        Money amount,
    @Schema(examples = "2026-12-18", nullable = true) LocalDate expectedClose,
    @Schema(nullable = true) UUID productId) {

  static final ConvertRequest EMPTY = new ConvertRequest(null, null, null, null, null, null);

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

  ConvertRequest {
    customerName = Spelling.oneLine(customerName);
    opportunityName = Spelling.oneLine(opportunityName);
  }

  /**
   * @throws Refusal 422 for what no conversion can be
   */
  ConversionWish wish() {
    if (customerId != null && customerName != null) {
      throw Refusal.field("customer_name", "customer-named-twice");
    }
    if (amount != null && amount.isNegative()) {
      throw Refusal.field("amount", "amount-negative");
    }
    if (expectedClose != null
        && (expectedClose.isBefore(FIRST_DAY) || expectedClose.isAfter(LAST_DAY))) {
      throw Refusal.field(
          "expected_close",
          "date-implausible",
          "date",
          expectedClose,
          "first",
          FIRST_DAY,
          "last",
          LAST_DAY);
    }
    var terms = DealTerms.of(opportunityName, amount, expectedClose, ProductId.of(productId));
    return new ConversionWish(CustomerId.of(customerId), customerName, terms);
  }
}
