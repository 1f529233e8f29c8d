package io.salesline.leads.recycling.web;

import io.salesline.leads.recycling.domain.Foreseen;
import io.salesline.leads.recycling.domain.RecordKind;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What will become of a lead or a customer unless somebody works with it. */
@Schema(name = "ForeseenRecycling")
record ForeseenBody(
    @Schema(description = "Null for a customer", nullable = true) UUID leadId,
    @Schema(description = "Null for a lead", nullable = true) UUID customerId,
    UUID ownerId,
    @Schema(enumeration = {"no-follow-up", "no-opportunity", "no-deal"}) String reason,
    UUID ruleId,
    @Schema(description = "Where it waits then") UUID destinationPoolId,
    @Schema(
            description = "The first day on which a run takes it; the countdown's end",
            examples = "2026-12-18")
        LocalDate recyclesOn) {

  static ForeseenBody of(Foreseen foreseen) {
    return new ForeseenBody(
        foreseen.record().where(RecordKind.LEAD),
        foreseen.record().where(RecordKind.CUSTOMER),
        foreseen.owner().value(),
        foreseen.reason().key(),
        foreseen.rule(),
        foreseen.destination().value(),
        foreseen.on());
  }
}
