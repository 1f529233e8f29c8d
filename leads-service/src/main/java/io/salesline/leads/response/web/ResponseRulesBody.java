package io.salesline.leads.response.web;

import io.salesline.leads.response.domain.ResponseRule;
import io.salesline.leads.response.domain.ResponseRules;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon leads are to be turned to. */
@Schema(name = "ResponseRules")
record ResponseRulesBody(
    @Schema(description = "The ETag", examples = "1") long revision,
    @Schema(description = "The first that fits counts") List<RuleBody> rules,
    @Schema(description = "Working minutes for what none fits", examples = "480")
        int otherwiseMinutes) {

  @Schema(name = "ResponseRule")
  record RuleBody(
      @Schema(description = "The source of the lead", examples = "phone") String source,
      @Schema(description = "Of working time", examples = "30") int minutes) {

    static RuleBody of(ResponseRule rule) {
      return new RuleBody(rule.source(), rule.minutes());
    }
  }

  static ResponseRulesBody of(ResponseRules rules) {
    return new ResponseRulesBody(
        rules.revision(),
        rules.rules().stream().map(RuleBody::of).toList(),
        rules.otherwiseMinutes());
  }
}
