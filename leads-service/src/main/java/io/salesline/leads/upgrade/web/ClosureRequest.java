package io.salesline.leads.upgrade.web;

import io.salesline.leads.upgrade.domain.UpgradeOutcome;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a plan. */
@Schema(name = "CloseUpgradePlan")
record ClosureRequest(
    @NotNull @Pattern(regexp = "reached|partly|not-reached") @Schema(enumeration = {"reached", "partly", "not-reached"})
        String outcome,
    @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(
            description = "Why; kept here and never published",
            examples = "They buy their own line",
            nullable = true)
        String note) {

  UpgradeOutcome became() {
    return UpgradeOutcome.of(outcome).orElseThrow();
  }

  /** Null for nothing. */
  String why() {
    return note == null ? null : note.strip();
  }
}
