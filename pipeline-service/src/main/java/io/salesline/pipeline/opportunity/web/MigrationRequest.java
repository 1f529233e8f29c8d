package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.MigratingDeals;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From where deals are to come, and where they land. */
@Schema(name = "MigrateDeals")
record MigrationRequest(
    @NotNull @Min(1) @Schema(description = "The version that the deals are on", examples = "1")
        Integer fromVersion,
    @Size(max = 20) @Schema(
            description =
                "Open stages of the old version to open stages of the new one, where it is not the"
                    + " one of the same key",
            nullable = true,
            examples = "{\"first-contact\": \"needs-discovery\"}")
        Map<
                @NotNull @Size(max = 60) @Pattern(regexp = Texts.ONE_LINE) String,
                @NotNull @Size(max = 60) @Pattern(regexp = Texts.ONE_LINE) String>
            mapping) {

  MigratingDeals.Asked to(int version) {
    var stages = new LinkedHashMap<StageKey, StageKey>();
    if (mapping != null) {
      mapping.forEach((stage, landing) -> stages.put(new StageKey(stage), new StageKey(landing)));
    }
    return new MigratingDeals.Asked(fromVersion, version, stages);
  }
}
