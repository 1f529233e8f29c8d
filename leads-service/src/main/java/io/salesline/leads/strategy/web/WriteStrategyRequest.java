package io.salesline.leads.strategy.web;

import io.salesline.leads.strategy.domain.Plan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole page as it is to be. Plain text, shown as it stands. */
@Schema(name = "WriteStrategy")
record WriteStrategyRequest(
    @NotBlank @Size(max = 2000) @Schema(description = "目标", examples = "Sole supplier by 2028")
        String goal,
    @Size(max = 2000) @Pattern(regexp = SAYS_SOMETHING) @Schema(description = "Who decides there, and on whose word (决策链)", nullable = true)
        String decisionChain,
    @Size(max = 2000) @Pattern(regexp = SAYS_SOMETHING) @Schema(description = "风险", nullable = true)
        String risks,
    @Size(max = 2000) @Pattern(regexp = SAYS_SOMETHING) @Schema(description = "动作", nullable = true)
        String actions) {

  private static final String SAYS_SOMETHING = "(?s).*\\S.*";

  Plan plan() {
    return new Plan(goal, decisionChain, risks, actions);
  }
}
