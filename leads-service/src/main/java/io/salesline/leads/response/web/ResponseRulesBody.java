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
        int otherwiseMinutes,
    @Schema(description = "Per cent of the time after which the owner is reminded", examples = "50")
        int remindPercent,
    @Schema(description = "Their manager is told", examples = "100") int tellPercent,
    @Schema(
            description = "The lead is taken back; null for never",
            examples = "200",
            nullable = true)
        Integer takeBackPercent) {

  @Schema(name = "ResponseRule")
  record RuleBody(
      @Schema(
              description = "The source of the lead; null for any",
              examples = "phone",
              nullable = true)
          String source,
      @Schema(
              description = "The score that the lead has at least; null for any, or none",
              examples = "80",
              nullable = true)
          Integer scoreAtLeast,
      @Schema(description = "Of working time", examples = "30") int minutes) {

    static RuleBody of(ResponseRule rule) {
      return new RuleBody(rule.source(), rule.scoreAtLeast(), rule.minutes());
    }
  }

  static ResponseRulesBody of(ResponseRules rules) {
    return new ResponseRulesBody(
        rules.revision(),
        rules.rules().stream().map(RuleBody::of).toList(),
        rules.otherwiseMinutes(),
        rules.escalation().remindPercent(),
        rules.escalation().tellPercent(),
        rules.escalation().takeBackPercent());
  }
}
