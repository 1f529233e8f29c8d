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
    long change, String basis, String currency, String by, List<Item> items, Total total) {

  /**
   * @param key a member's or unit's id, a month such as 2017-03, {@code unassigned} for results of
   *     days on which their owner was in no such unit, {@code undated} for those without a date
   * @param label a name to show, in the reader's language
   * @param amount a decimal string in the organisation's currency
   * @param deals where exactly these deals are listed; null for callers who read sums only
   */
  @Schema(name = "SalesItem")
  public record Item(String key, String label, long count, String amount, String deals) {}
}
