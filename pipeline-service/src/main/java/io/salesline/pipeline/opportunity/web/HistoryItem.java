package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.opportunity.app.HistoryRecord;
import io.salesline.platform.identity.ExternalIds;
import io.salesline.platform.money.Money;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deal as another system tells it. */
@Schema(
    name = "HistoryItem",
    requiredProperties = {"external_id", "owner_username", "stage", "status"})
record HistoryItem(
    @Schema(
            description = "Its id there: recording it again changes nothing",
            maxLength = ExternalIds.LONGEST,
            examples = "1C1I7A6R")
        String externalId,
    @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE) @Schema(nullable = true) String name,
    @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "moses.frase")
        String ownerUsername,
    @Schema(description = "Or `customer_external_id`, or neither", nullable = true) UUID customerId,
    @Schema(maxLength = ExternalIds.LONGEST, examples = "Cancity", nullable = true)
        String customerExternalId,
    @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "GTX Plus Basic", nullable = true)
        String productCode,
    @Size(max = 60) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "delivery-collection")
        String stage,
    @Size(max = 60) @Pattern(regexp = Texts.ONE_LINE) @Schema(
            enumeration = {"open", "won", "lost"},
            examples = "won")
        String status,
    @Schema(description = "The product's list price when absent", nullable = true) Money amount,
    @Schema(examples = "2016-10-20", nullable = true) LocalDate openedOn,
    @Schema(examples = "2017-03-01", nullable = true) LocalDate closedOn,
    @Size(max = 60) @Pattern(regexp = Texts.ONE_LINE) @Schema(nullable = true) String lossReason) {

  HistoryRecord told() {
    return new HistoryRecord(
        ExternalIds.spell(externalId),
        name,
        ownerUsername,
        CustomerId.of(customerId),
        ExternalIds.spell(customerExternalId),
        productCode,
        stage,
        status,
        amount,
        openedOn,
        closedOn,
        lossReason);
  }
}
