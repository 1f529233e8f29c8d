package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.app.ChoosingOutcome.Chosen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What leads are scored for. */
@Schema(name = "ScoreSettings")
record SettingsBody(
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(
            description = "Of what a learned score is the probability",
            enumeration = {"conversion", "won"})
        String predicts,
    @Schema(description = "The version of the model by which leads are scored", examples = "2")
        int modelVersion) {

  static SettingsBody of(Chosen chosen) {
    return new SettingsBody(
        chosen.settings().revision(), chosen.settings().predicts().key(), chosen.version());
  }
}
