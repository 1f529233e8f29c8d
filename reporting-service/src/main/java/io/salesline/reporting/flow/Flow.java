package io.salesline.reporting.flow;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How deals flow from stage to stage.
 *
 * @param change the model's change number that this state belongs to
 * @param asOf the last day that is looked at
 * @param stages in the order of the stage map
 */
@Schema(name = "Flow")
public record Flow(
    @Schema(description = "The model's change number", examples = "4711") long change,
    @Schema(enumeration = {"every", "any"}) String view,
    LocalDate enteredFrom,
    LocalDate enteredTo,
    @Schema(description = "Days", examples = "90") int horizon,
    @Schema(description = "The last day that is looked at") LocalDate asOf,
    List<Stage> stages) {

  /**
   * @param next the stage after it; `collected` after the last; null where no map knows the stage
   */
  @Schema(name = "FlowStage")
  public record Stage(
      @Schema(examples = "needs-discovery") String stage,
      @Schema(description = "In the reader's language", examples = "Needs discovery") String label,
      @Schema(nullable = true, examples = "proposal") String next,
      @Schema(nullable = true, examples = "Proposal") String nextLabel,
      Conversion conversion,
      @Schema(description = "First entries that have not had the horizon yet", examples = "12")
          long young,
      @Schema(
              description =
                  "First entries whose moment the source of a recorded deal does not tell: left"
                      + " out",
              examples = "0")
          long untimed,
      @Schema(
              description = "Entries by deals that had been in the stage before: left out",
              examples = "3")
          long reEntries,
      Dwell dwell,
      @Schema(
              nullable = true,
              description =
                  "Where the stays of `dwell` are listed as deals; null for callers who read sums"
                      + " only",
              examples =
                  "/api/reporting/v1/deals?entered=proposal&entered_from=2026-01-01&entered_to=2026-06-30")
          String deals) {}

  /** entered = next + skipped + lost + open. */
  @Schema(name = "FlowConversion")
  public record Conversion(
      @Schema(
              description = "First entries in the window that have had the horizon",
              examples = "148")
          long entered,
      @Schema(description = "Of these, what the view counts as gone on", examples = "15")
          long converted,
      @Schema(description = "converted ÷ entered", nullable = true, examples = "0.1014")
          Double share,
      @Schema(
              description = "Lower bound of the share, 95 % confidence (Wilson)",
              nullable = true,
              examples = "0.0624")
          Double low,
      @Schema(description = "Upper bound", nullable = true, examples = "0.1605") Double high,
      @Schema(description = "Entered the next stage within the horizon", examples = "15") long next,
      @Schema(description = "Entered a later one and not the next", examples = "0") long skipped,
      @Schema(description = "Lost within the horizon, gone on to none", examples = "80") long lost,
      @Schema(description = "None of these within the horizon", examples = "53") long open) {}

  /**
   * Kaplan–Meier: what has not left yet lasts at least until now.
   *
   * @param medianDays null while more than half last longer than any that left
   * @param upperQuartileDays null likewise
   */
  @Schema(name = "FlowDwell")
  public record Dwell(
      @Schema(description = "Days by which half have left", nullable = true, examples = "11.3")
          Double medianDays,
      @Schema(
              description = "Days by which three in four have left",
              nullable = true,
              examples = "19.8")
          Double upperQuartileDays,
      @Schema(description = "First entries in the window", examples = "160") long stays,
      @Schema(description = "How many have left", examples = "131") long left) {}
}
