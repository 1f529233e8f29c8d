package io.salesline.goals.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.plan.app.PlanResults.Counted;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry behind the progress of a plan. */
@Schema(name = "PlanProgressEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgressEntryView(
    @Schema(description = "What counts: a deal, a receipt …") UUID subject,
    UUID ownerId,
    LocalDate day,
    @Schema(description = "Absent where the event names none") UUID productId,
    @Schema(description = "Absent where the event names none") UUID customerId,
    @Schema(description = "In the plan's currency") String amount,
    @Schema(description = "The event that made it what it is") UUID eventId) {

  static ProgressEntryView of(Counted entry) {
    return new ProgressEntryView(
        entry.subject(),
        entry.owner(),
        entry.day(),
        entry.product(),
        entry.customer(),
        entry.amount().stripTrailingZeros().toPlainString(),
        entry.event());
  }
}
