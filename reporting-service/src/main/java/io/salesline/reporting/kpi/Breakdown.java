package io.salesline.reporting.kpi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param next the cursor of the rows that follow; null at the end
 */
@Schema(name = "KpiBreakdown")
record Breakdown(
    @Schema(description = "The model's change number", examples = "4711") long change,
    @Schema(description = "What the amounts mean (口径)", examples = "booked-net") String basis,
    @Schema(examples = "USD") String currency,
    @Schema(examples = "region") String by,
    Kpis.Days period,
    List<Line> items,
    @Schema(nullable = true, description = "The cursor of the rows that follow") String next) {

  /**
   * @param key a member's, unit's, product's or customer's id, a month, {@code unassigned} for days
   *     in no such unit, {@code none} for deals without a product or customer
   * @param values a decimal string a KPI, null for none
   * @param beneath the next level; null beneath the last
   * @param deals the won deals; null where no list has just these, and for callers who read sums
   */
  @Schema(name = "KpiRow")
  record Line(
      @Schema(
              description =
                  "An id, a month, `unassigned` for days in no such unit, `none` for deals without"
                      + " a product or customer",
              examples = "2017-03")
          String key,
      @Schema(description = "In the reader's language", examples = "2017-03") String label,
      @Schema(
              description = "A decimal string a KPI, as `GET /kpis` names and counts them",
              examples = "{\"sales\": \"10000.00\", \"orders\": \"4\", \"margin\": null}")
          Map<String, String> values,
      @Schema(
              nullable = true,
              description = "The next level beneath",
              examples = "/api/reporting/v1/kpis/breakdown?by=team&from=2017-03-01&to=2017-03-31")
          String beneath,
      @Schema(
              nullable = true,
              description = "The won deals; null for callers who read sums only",
              examples = "/api/reporting/v1/deals?closed_from=2017-03-01&status=won")
          String deals) {}
}
