package io.salesline.reporting.sales;

import io.salesline.reporting.answer.Total;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param change the model's change number that this state belongs to
 * @param basis what the amounts mean: booked-net is signed, without tax
 * @param by member, team, region or month
 * @param total the sum of the items, to the cent
 */
@Schema(name = "Sales")
public record Sales(
    @Schema(description = "The model's change number", examples = "4711") long change,
    @Schema(description = "What the amounts mean", examples = "booked-net") String basis,
    @Schema(examples = "USD") String currency,
    @Schema(examples = "month") String by,
    List<Item> items,
    Total total) {

  /**
   * @param key a member's or unit's id, a month such as 2017-03, {@code unassigned} for results of
   *     days on which their owner was in no such unit, {@code undated} for those without a date
   * @param label a name to show, in the reader's language
   * @param amount a decimal string in the organisation's currency
   * @param deals where exactly these deals are listed; null for callers who read sums only
   */
  @Schema(name = "SalesItem")
  public record Item(
      @Schema(
              description =
                  "A member's or unit's id, a month, `unassigned` for days in no such unit,"
                      + " `undated` without a close date",
              examples = "2017-03")
          String key,
      @Schema(description = "In the reader's language", examples = "2017-03") String label,
      @Schema(examples = "531") long count,
      @Schema(examples = "1134672.00") String amount,
      @Schema(
              nullable = true,
              examples =
                  "/api/reporting/v1/deals?status=won&closed_from=2017-03-01&closed_to=2017-03-31")
          String deals) {}
}
