package io.salesline.reporting.flow;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which stage to work on, what that is worth, and why.
 *
 * @param verdict act, or nothing-stands-out, or insufficient-data
 * @param sentence the same for people, in the reader's language
 * @param levers the best first, by gain ÷ effort
 */
@Schema(name = "StageAdvice")
public record StageAdvice(
    @Schema(description = "The model's change number", examples = "4711") long change,
    @Schema(enumeration = {"act", "nothing-stands-out", "insufficient-data"}) String verdict,
    @Schema(
            description = "The best lever, or why there is none, in the reader's language",
            examples =
                "Needs discovery passes on 31 % of its deals against 44 % in its best quarter"
                    + " (2026-Q2): few get to Proposal. Worth 120000.00 USD.")
        String sentence,
    LocalDate enteredFrom,
    LocalDate enteredTo,
    @Schema(description = "Days", examples = "90") int horizon,
    @Schema(description = "The last day that is looked at") LocalDate asOf,
    @Schema(description = "What the amounts mean", examples = "booked-net") String basis,
    @Schema(examples = "USD") String currency,
    List<Item> levers) {

  /** One stage that could do better, in conversion or in dwell. */
  @Schema(name = "StageLever")
  public record Item(
      @Schema(examples = "needs-discovery") String stage,
      @Schema(description = "In the reader's language", examples = "Needs discovery") String label,
      @Schema(enumeration = {"conversion", "dwell"}) String kind,
      @Schema(
              description = "The share that goes on, from 0 to 1; or the median of days",
              examples = "0.31")
          double now,
      @Schema(
              description = "What it is measured against, at the cautious bound of its interval",
              examples = "0.44")
          double best,
      @Schema(
              description = "The stage's own best quarter; null for the people's upper quartile",
              nullable = true,
              examples = "2026-Q2")
          String bestQuarter,
      @Schema(
              description = "Revenue more for the window, as a decimal string",
              examples = "120000.00")
          String gain,
      @Schema(description = "Deals that passed the stage: each takes the work", examples = "148")
          long effort,
      @Schema(description = "gain ÷ effort: the order of the list", examples = "810.81")
          String gainPerDeal,
      String sentence) {}
}
