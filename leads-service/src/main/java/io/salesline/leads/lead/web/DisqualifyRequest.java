package io.salesline.leads.lead.web;

import io.salesline.leads.lead.domain.DisqualificationReason;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing will come of a lead. */
@Schema(name = "DisqualifyLead")
record DisqualifyRequest(
    @NotNull @Schema(
            enumeration = {
              "no-need",
              "no-budget",
              "not-reachable",
              "wrong-contact",
              "out-of-market",
              "competitor",
              "duplicate",
              "spam",
              "other"
            })
        String reason) {

  /**
   * @throws Refusal 400 for a reason that is none
   */
  DisqualificationReason known() {
    return DisqualificationReason.of(reason).orElseThrow(DisqualifyRequest::unknown);
  }

  private static Refusal unknown() {
    var allowed = String.join(", ", DisqualificationReason.keys());
    return Refusal.malformed("invalid-request")
        .with(new FieldError("reason", "unknown-value", Map.of("allowed", allowed)));
  }
}
