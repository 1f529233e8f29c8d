package io.salesline.leads.recycling.web;

import io.salesline.leads.recycling.domain.RecordId;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead or a customer that stays with its owner. */
@Schema(name = "RecyclingExemption")
record ExemptionRequest(
    @Schema(description = "This or `customer_id`", nullable = true) UUID leadId,
    @Schema(description = "This or `lead_id`", nullable = true) UUID customerId,
    @NotNull @Schema(description = "The last day on which it stays", examples = "2026-12-31")
        LocalDate until,
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.NAME) @Schema(examples = "Waits for the new budget")
        String why) {

  /**
   * @throws Refusal 422 where both are named, 400 where neither is
   */
  RecordId record() {
    if (leadId != null && customerId != null) {
      throw Refusal.field("customer_id", "lead-or-customer");
    }
    return customerId == null
        ? new RecordId(RecordKind.LEAD, Invalid.unlessThere("lead_id", leadId))
        : new RecordId(RecordKind.CUSTOMER, customerId);
  }
}
