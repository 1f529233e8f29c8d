package io.salesline.reporting.board;

import io.salesline.reporting.deal.DealItem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Columns, counts and cards are of one moment.
 *
 * @param change the model's change number that this state belongs to
 * @param basis what the amounts mean: booked-net is signed, without tax
 * @param columns in the order of the stage map, those without a deal included
 */
@Schema(name = "Board")
record Board(
    @Schema(description = "The model's change number", examples = "4711") long change,
    @Schema(description = "What the amounts mean", examples = "booked-net") String basis,
    @Schema(examples = "USD") String currency,
    @Schema(examples = "stage_entered_at") String sort,
    List<Column> columns) {

  /**
   * @param count all that stands in the stage, whatever of it is shown
   * @param amount a decimal string in the organisation's currency
   * @param deals where exactly these deals are listed, in the order of the cards
   * @param next the cursor with which that list goes on after the cards; null at the end
   */
  @Schema(name = "BoardColumn")
  record Column(
      @Schema(examples = "first-contact") String stage,
      @Schema(description = "In the reader's language", examples = "First contact") String label,
      @Schema(description = "All that stands in the stage", examples = "1589") long count,
      @Schema(description = "Different customers among these deals", examples = "811")
          long customers,
      @Schema(examples = "3470200.00") String amount,
      @Schema(
              description =
                  "The amount times the stage's probability, in each deal's version of the process",
              examples = "347020.00")
          String weighted,
      List<DealItem> cards,
      @Schema(
              description = "Where exactly these deals are listed, in the order of the cards",
              examples = "/api/reporting/v1/deals?stage=first-contact&sort=stage_entered_at")
          String deals,
      @Schema(
              nullable = true,
              description = "The cursor with which that list goes on after the cards")
          String next) {}
}
