package io.salesline.leads.conversion.web;

import io.salesline.leads.conversion.domain.Conversion;
import io.salesline.leads.conversion.domain.ConversionStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conversion over HTTP. */
@Schema(name = "Conversion")
record ConversionBody(
    UUID leadId,
    UUID conversionId,
    @Schema(description = "There from the beginning, as `prospect` when it is new") UUID customerId,
    @Schema(description = "There once the conversion is `converted`") UUID opportunityId,
    @Schema(enumeration = {"converting", "converted", "cancelled"}) String status,
    @Schema(description = "How often it was asked for", examples = "1") int attempt,
    @Schema(examples = "Forty workstations", nullable = true) String opportunityName,
    Instant requestedAt,
    @Schema(description = "When it is given up if no answer comes") Instant deadline,
    @Schema(nullable = true) Instant settledAt,
    @Schema(
            enumeration = {"refused", "timed-out"},
            nullable = true)
        String cancelledFor,
    @Schema(
            description = "pipeline-service's code for the reason",
            examples = "product-unknown",
            nullable = true)
        String refusalCode) {

  static ConversionBody of(Conversion conversion) {
    boolean underWay = conversion.status() == ConversionStatus.REQUESTED;
    return new ConversionBody(
        conversion.leadId().value(),
        conversion.id().value(),
        conversion.customerId().value(),
        conversion.opportunityId().value(),
        underWay ? "converting" : conversion.status().key(),
        conversion.attempt(),
        conversion.terms().name(),
        conversion.requestedAt(),
        conversion.deadline(),
        conversion.settledAt(),
        conversion.cancelledFor(),
        conversion.refusalCode());
  }
}
