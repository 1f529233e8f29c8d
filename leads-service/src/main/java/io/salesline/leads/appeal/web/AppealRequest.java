package io.salesline.leads.appeal.web;

import io.salesline.leads.appeal.domain.Matter;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's words against what was decided on a lead or a customer. */
@Schema(name = "FileAppeal")
record AppealRequest(
    @NotNull @Pattern(regexp = "recycle|clash|attribution") @Schema(enumeration = {"recycle", "clash", "attribution"})
        String kind,
    @Schema(description = "This or `customer_id`", nullable = true) UUID leadId,
    @Schema(description = "This or `lead_id`", nullable = true) UUID customerId,
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(examples = "I was on sick leave")
        String words) {

  /**
   * @throws Refusal 422 where both are named, 400 where neither is
   */
  Matter matter() {
    if (leadId != null && customerId != null) {
      throw Refusal.field("customer_id", "lead-or-customer");
    }
    return customerId == null
        ? new Matter(Matter.Kind.LEAD, Invalid.unlessThere("lead_id", leadId))
        : new Matter(Matter.Kind.CUSTOMER, customerId);
  }
}
