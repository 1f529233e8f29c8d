package io.salesline.leads.customer.web;

import io.salesline.leads.customer.app.CustomerRecord;
import io.salesline.leads.text.Spelling;
import io.salesline.platform.identity.ExternalIds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer as another system tells it. */
@Schema(
    name = "CustomerItem",
    requiredProperties = {"external_id", "name"})
record CustomerItem(
    @Schema(
            description = "Its id there: recording it again changes nothing",
            maxLength = ExternalIds.LONGEST,
            examples = "Cancity")
        String externalId,
    @Schema(maxLength = 200, examples = "Cancity") String name,
    @Schema(maxLength = 60, examples = "retail", nullable = true) String industry,
    @Schema(maxLength = 60, examples = "United States", nullable = true) String region,
    @Schema(
            description = "The customer it belongs to, recorded before or in the same request",
            maxLength = ExternalIds.LONGEST,
            examples = "Acme Corporation",
            nullable = true)
        String parentExternalId,
    @Schema(
            description = "Absent leaves the owner as it is",
            maxLength = 100,
            examples = "moses.frase",
            nullable = true)
        String ownerUsername) {

  CustomerRecord told() {
    return new CustomerRecord(
        ExternalIds.spell(externalId),
        Spelling.oneLine(name),
        Spelling.oneLine(industry),
        Spelling.oneLine(region),
        ExternalIds.spell(parentExternalId),
        Spelling.oneLine(ownerUsername));
  }
}
