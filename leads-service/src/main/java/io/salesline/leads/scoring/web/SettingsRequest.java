package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.domain.Outcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What leads are to be scored for. */
@Schema(name = "ChangeScoreSettings")
record SettingsRequest(
    @NotNull @Pattern(regexp = "conversion|won") @Schema(
            description =
                "`conversion`: that the lead converts; `won`: that the deal it becomes is won",
            enumeration = {"conversion", "won"})
        String predicts) {

  Outcome outcome() {
    return Outcome.of(predicts).orElseThrow();
  }
}
