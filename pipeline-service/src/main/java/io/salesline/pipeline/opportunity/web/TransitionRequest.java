package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.TransitionCommand;
import io.salesline.pipeline.opportunity.domain.LossReason;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a deal is to go. */
@Schema(name = "Transition")
record TransitionRequest(
    @NotBlank @Size(max = 60) @Pattern(regexp = Texts.ONE_LINE) @Schema(description = "A stage's key, `won` or `lost`", examples = "first-contact")
        String to,
    @Size(max = 1000) @Pattern(regexp = Texts.LINES) @Schema(
            description = "Needed on the way back; kept in the deal's history, never published",
            nullable = true)
        String reason,
    @Schema(
            description = "Needed for `lost`",
            nullable = true,
            enumeration = {
              "price",
              "competitor",
              "no-budget",
              "no-decision",
              "timing",
              "product-fit",
              "relationship",
              "duplicate",
              "other"
            })
        String lossReason,
    @Schema(
            description = "The business day of `won` or `lost`: today when absent, never to come",
            nullable = true)
        LocalDate closedOn) {

  TransitionCommand command(OpportunityId id, Optional<Long> expectedRevision) {
    return new TransitionCommand(
        id,
        to,
        Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty()),
        Optional.ofNullable(lossReason).map(TransitionRequest::parsed),
        Optional.ofNullable(closedOn),
        expectedRevision);
  }

  private static LossReason parsed(String key) {
    return Invalid.unlessKnown(
        "loss_reason", LossReason.of(key), String.join(", ", LossReason.keys()));
  }
}
