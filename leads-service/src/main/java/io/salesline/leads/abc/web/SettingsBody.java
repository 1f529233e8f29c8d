package io.salesline.leads.abc.web;

import io.salesline.leads.abc.domain.AbcRules;
import io.salesline.leads.abc.domain.AbcSettings;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How customers are classified. */
@Schema(name = "AbcSettings")
record SettingsBody(
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(enumeration = {"auto", "gross-profit", "revenue"}) String basis,
    @Schema(examples = "80") BigDecimal valueCut,
    @Schema(examples = "95") BigDecimal potentialCut,
    @Schema(examples = "2") BigDecimal margin,
    @Schema(examples = "30") int minimumStay) {

  static SettingsBody of(AbcSettings settings) {
    AbcRules rules = settings.rules();
    return new SettingsBody(
        settings.revision(),
        rules.basis().key(),
        rules.valueCut(),
        rules.potentialCut(),
        rules.margin(),
        rules.minimumStay());
  }
}
