package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.app.GrantingWaiver.Wish;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be let through, why, and until when. */
@Schema(name = "GateWaiverGranted")
record WaiverRequest(
    @NotNull @Size(max = 60) @Pattern(regexp = Texts.KEY) @Schema(examples = "proposal-review")
        String gate,
    @NotNull @Size(max = 1000) @Pattern(regexp = Texts.WORDS) @Schema(description = "Never published")
        String reason,
    @NotNull @Schema(description = "Within 90 days") Instant expiresAt) {

  Wish of(UUID deal) {
    return new Wish(deal, gate, reason.strip(), expiresAt.truncatedTo(ChronoUnit.MICROS));
  }
}
