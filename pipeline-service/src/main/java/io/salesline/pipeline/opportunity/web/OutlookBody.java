package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.LookingAhead.Outlook;
import io.salesline.pipeline.opportunity.domain.ClosedGate;
import io.salesline.pipeline.opportunity.domain.Unmet;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A move that a deal may make, and what is still missing for it. */
@Schema(name = "TransitionOutlook")
record OutlookBody(
    @Schema(description = "A stage, `won` or `lost`", examples = "proposal") String to,
    @Schema(description = "The fields that must come with it") List<String> requires,
    @Schema(description = "Empty when nothing is missing") List<UnmetBody> unmet,
    @Schema(description = "The reviews that it takes; empty when none is in the way")
        List<GateInTheWay> gates) {

  static OutlookBody of(Outlook outlook, Locale language) {
    return new OutlookBody(
        outlook.move().to(),
        outlook.move().requires(),
        outlook.unmet().stream().map(unmet -> UnmetBody.of(unmet, language)).toList(),
        outlook.gates().stream().map(gate -> GateInTheWay.of(gate, language)).toList());
  }

  /** A gate that the deal has not passed as it is now. */
  @Schema(name = "GateInTheWay")
  record GateInTheWay(
      @Schema(examples = "proposal-review") String gate,
      @Schema(description = "On whose way in it stands", examples = "proposal") String stage,
      @Schema(description = "In the reader's language") String text) {

    static GateInTheWay of(ClosedGate gate, Locale language) {
      ClosedGate.Told told = gate.in(language);
      return new GateInTheWay(told.gate(), told.stage(), told.text());
    }
  }

  /** Something that the process asks and the deal lacks. */
  @Schema(name = "UnmetRequirement")
  record UnmetBody(
      @Schema(
              description =
                  "A criterion on the way out or in, a checklist item, or what an approval asks for",
              enumeration = {"exit", "entry", "checklist", "condition"})
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
