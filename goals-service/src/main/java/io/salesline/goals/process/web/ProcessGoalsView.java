package io.salesline.goals.process.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.process.app.ProposingProcess.Proposal;
import io.salesline.goals.process.domain.Interval;
import io.salesline.goals.process.domain.Step;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a goal takes, from the deals back to the leads. */
@Schema(name = "ProcessGoals")
record ProcessGoalsView(
    UUID goalId,
    Money target,
    @Schema(description = "The evidence is of the days from this one") LocalDate first,
    @Schema(description = "to this one") LocalDate last,
    List<StepView> steps) {

  /** One activity. */
  @Schema(name = "ProcessGoal")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StepView(
      @Schema(description = "What is counted", examples = "proposals-submitted") String metric,
      @Schema(description = "How often it happened in these days") long counted,
      @Schema(
              description =
                  "What one of it brought of the step before: revenue a deal, deals a proposal,"
                      + " proposals a visit, visits a lead")
          IntervalView ratio,
      @Schema(description = "How much of it the target takes; absent where nothing tells")
          IntervalView needed) {

    static StepView of(Step step) {
      return new StepView(
          step.activity().key(),
          step.counted(),
          step.ratio().map(ratio -> IntervalView.of(ratio, 4)).orElse(null),
          step.needed().map(needed -> IntervalView.of(needed, 1)).orElse(null));
    }
  }

  /** A number and its 95 % confidence interval. */
  @Schema(name = "Interval")
  record IntervalView(BigDecimal low, BigDecimal value, BigDecimal high) {

    static IntervalView of(Interval interval, int decimals) {
      return new IntervalView(
          rounded(interval.low(), decimals),
          rounded(interval.value(), decimals),
          rounded(interval.high(), decimals));
    }

    private static BigDecimal rounded(double number, int decimals) {
      return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    }
  }

  static ProcessGoalsView of(UUID goal, Proposal proposal) {
    return new ProcessGoalsView(
        goal,
        proposal.target(),
        proposal.first(),
        proposal.last(),
        proposal.chain().steps().stream().map(StepView::of).toList());
  }
}
