package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.OpportunityQueries.StageStay;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One stay of a deal in one stage. */
@Schema(name = "StageStay")
record StageStayBody(
    @Schema(examples = "1") int ordinal,
    @Schema(examples = "first-contact") String stage,
    @Schema(description = "Null where history does not say", nullable = true) Instant enteredAt,
    @Schema(description = "The member; null for the system", nullable = true) UUID enteredBy,
    @Schema(description = "It came back here") boolean backward,
    @Schema(description = "Why it came back", nullable = true) String reason,
    @Schema(description = "Null while it lasts", nullable = true) Instant exitedAt,
    @Schema(
            description = "The stage that followed, `lost`, `collected` or `terminated`",
            nullable = true,
            examples = "proposal")
        String exitedTo) {

  static StageStayBody of(StageStay stay) {
    return new StageStayBody(
        stay.ordinal(),
        stay.stage().value(),
        stay.enteredAt(),
        stay.enteredBy() == null ? null : stay.enteredBy().value(),
        stay.backward(),
        stay.reason(),
        stay.exitedAt(),
        stay.exitedTo());
  }
}
