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
    long change, String basis, String currency, List<Stage> stages, Total won, Total lost) {

  /**
   * What stands in a stage: open deals and, in delivery-collection, won ones not yet collected.
   *
   * @param amount a decimal string in the organisation's currency
   * @param deals where exactly these deals are listed; null for callers who read sums only
   */
  @Schema(name = "FunnelStage")
  public record Stage(String stage, String label, long count, String amount, String deals) {}
}
