package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.visit.app.PlanningVisit.Purpose;
import io.salesline.pipeline.visit.domain.ContactId;
import io.salesline.pipeline.visit.domain.Intent;
import io.salesline.pipeline.visit.domain.Slot;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom the caller means to visit, why, with what goal, and when. */
@Schema(name = "PlanVisit")
record PlanVisitRequest(
    @NotNull UUID customerId,
    @Schema(description = "A deal with this customer that the caller sees", nullable = true)
        UUID opportunityId,
    @Schema(description = "Whom to see there", nullable = true) UUID contactId,
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(description = "Why", examples = "They asked for a second offer")
        String reason,
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(examples = "Agree on the number of workstations")
        String goal,
    @NotNull @Schema(examples = "2026-12-01T02:00:00Z") Instant startsAt,
    @Schema(
            description = "An hour after the start when absent",
            examples = "2026-12-01T03:30:00Z",
            nullable = true)
        Instant endsAt) {

  private static final Duration USUAL = Duration.ofHours(1);

  Purpose purpose(ZoneId zone) {
    var intent =
        new Intent(
            new CustomerId(customerId),
            OpportunityId.of(opportunityId),
            ContactId.of(contactId),
            reason.strip(),
            goal.strip());
    return new Purpose(intent, slot(zone));
  }

  private Slot slot(ZoneId zone) {
    Instant start = startsAt.truncatedTo(ChronoUnit.MICROS);
    return endsAt == null
        ? Slot.lasting(start, USUAL, zone)
        : Slot.of(start, endsAt.truncatedTo(ChronoUnit.MICROS), zone);
  }
}
