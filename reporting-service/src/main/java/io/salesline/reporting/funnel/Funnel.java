package io.salesline.reporting.funnel;

import io.salesline.reporting.answer.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param change the model's change number that this state belongs to
 * @param basis what the amounts mean: booked-net is signed, without tax
 * @param currency the organisation's
 * @param stages in the order of the stage map, those without a deal included
 */
@Schema(name = "Funnel")
public record Funnel(
    @Schema(description = "The model's change number", examples = "4711") long change,
    @Schema(description = "What the amounts mean", examples = "booked-net") String basis,
    @Schema(examples = "USD") String currency,
    List<Stage> stages,
    Total won,
    Total lost) {

  /**
   * What stands in a stage: open deals and, in delivery-collection, won ones not yet collected.
   *
   * @param customers how many different ones; a deal may have none
   * @param weighted amount times the probability of the stage in each deal's version of the process
   * @param amount a decimal string in the organisation's currency
   * @param deals where exactly these deals are listed; null for callers who read sums only
   */
  @Schema(name = "FunnelStage")
  public record Stage(
      @Schema(examples = "first-contact") String stage,
      @Schema(description = "In the reader's language", examples = "First contact") String label,
      @Schema(examples = "1589") long count,
      @Schema(description = "Different customers among these deals", examples = "811")
          long customers,
      @Schema(examples = "3470200.00") String amount,
      @Schema(
              description =
                  "The amount times the stage's probability, in each deal's version of the process",
              examples = "347020.00")
          String weighted,
      @Schema(nullable = true, examples = "/api/reporting/v1/deals?stage=first-contact")
          String deals) {}
}
