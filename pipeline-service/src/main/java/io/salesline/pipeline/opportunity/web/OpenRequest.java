package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.DealValue;
import io.salesline.pipeline.opportunity.domain.Opening;
import io.salesline.pipeline.opportunity.domain.PlausibleDay;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.money.Money;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a deal is opened with. */
@Schema(name = "OpenOpportunity")
record OpenRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "Forty workstations")
        String name,
    @NotNull UUID customerId,
    @Schema(
            description = "The caller when absent; others only within the caller's scope",
            nullable = true)
        UUID ownerId,
    @NotNull @Schema(description = "In the organisation's currency, or one with an exchange rate")
        Money amount,
    @Schema(examples = "2026-12-18", nullable = true) LocalDate expectedClose,
    @Schema(nullable = true) UUID productId) {

  Opening opening(MemberId caller, DealValue value) {
    var terms =
        new Terms(
            name.strip(),
            new CustomerId(customerId),
            ownerId == null ? caller : new MemberId(ownerId),
            ProductId.of(productId),
            value,
            PlausibleDay.check("expected_close", expectedClose));
    return new Opening(OpportunityId.fresh(), terms, Optional.empty());
  }
}
