package io.salesline.leads.response.web;

import io.salesline.leads.response.domain.EscalationTerms;
import io.salesline.leads.response.domain.ResponseRule;
import io.salesline.leads.response.domain.ResponseRules;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon leads are to be turned to, all of it at once. */
@Schema(name = "ResponseRulesSet")
record ResponseRulesRequest(
    @NotNull @Size(max = 50) List<@NotNull @Valid RuleRequest> rules,
    @NotNull @Min(1) @Max(MOST_MINUTES) @Schema(description = "Working minutes for what none fits", examples = "480")
        Integer otherwiseMinutes,
    @NotNull @Min(1) @Max(MOST_PERCENT) @Schema(
            description = "Per cent of the time after which the owner is reminded",
            examples = "50")
        Integer remindPercent,
    @NotNull @Min(1) @Max(MOST_PERCENT) @Schema(description = "Their manager is told", examples = "100")
        Integer tellPercent,
    @Min(1) @Max(MOST_PERCENT) @Schema(
            description = "The lead is taken back; never when absent",
            examples = "200",
            nullable = true)
        Integer takeBackPercent) {

  /** Ten working days of eight hours. */
  static final int MOST_MINUTES = 4800;

  static final int MOST_PERCENT = 1000;

  @Schema(name = "ResponseRuleSet")
  record RuleRequest(
      @Size(min = 1, max = 60) @Pattern(regexp = Forms.LABEL) @Schema(
              description = "The source of the lead; absent for any, where there is a score",
              examples = "phone",
              nullable = true)
          String source,
      @Min(0) @Max(100) @Schema(
              description = "The score that the lead has at least; absent for any, or none",
              examples = "80",
              nullable = true)
          Integer scoreAtLeast,
      @NotNull @Min(1) @Max(MOST_MINUTES) @Schema(description = "Of working time", examples = "30")
          Integer minutes) {

    RuleRequest {
      source = Spelling.oneLine(source);
    }

    ResponseRule rule() {
      return new ResponseRule(source, scoreAtLeast, minutes);
    }
  }

  /**
   * @param revision that it was decided on
   */
  ResponseRules decidedOn(long revision) {
    return new ResponseRules(
        revision,
        rules.stream().map(RuleRequest::rule).toList(),
        otherwiseMinutes,
        new EscalationTerms(remindPercent, tellPercent, takeBackPercent));
  }
}
