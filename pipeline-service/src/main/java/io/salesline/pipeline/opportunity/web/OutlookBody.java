package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.LookingAhead.Outlook;
import io.salesline.pipeline.opportunity.domain.Unmet;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move that a deal may make, and what is still missing for it. */
@Schema(name = "TransitionOutlook")
record OutlookBody(
    @Schema(description = "A stage, `won` or `lost`", examples = "proposal") String to,
    @Schema(description = "The fields that must come with it") List<String> requires,
    @Schema(description = "Empty when nothing is in the way") List<UnmetBody> unmet) {

  static OutlookBody of(Outlook outlook, Locale language) {
    return new OutlookBody(
        outlook.move().to(),
        outlook.move().requires(),
        outlook.unmet().stream().map(unmet -> UnmetBody.of(unmet, language)).toList());
  }

  /** Something that the process asks and the deal lacks. */
  @Schema(name = "UnmetRequirement")
  record UnmetBody(
      @Schema(
              description = "A criterion on the way out or in, or a checklist item",
              enumeration = {"exit", "entry", "checklist"})
          String kind,
      @Schema(description = "Of the criterion or item", examples = "budget") String key,
      @Schema(description = "To which it belongs", examples = "needs-discovery") String stage,
      @Schema(description = "In the reader's language", examples = "What is the budget?")
          String text) {

    static UnmetBody of(Unmet unmet, Locale language) {
      Unmet.Told told = unmet.in(language);
      return new UnmetBody(told.kind(), told.key(), told.stage(), told.text());
    }
  }
}
