package io.salesline.reporting.kpi;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param change the model's change number that this state belongs to
 * @param basis what the amounts mean: booked-net is signed, without tax
 * @param previous before whole months as many months, else as many days
 * @param lastYear the same days a year before
 * @param beneath the breakdown by the next level
 */
@Schema(name = "Kpis")
public record Kpis(
    @Schema(description = "The model's change number", examples = "4711") long change,
    @Schema(description = "What the amounts mean (口径)", examples = "booked-net") String basis,
    @Schema(examples = "USD") String currency,
    Days period,
    Days previous,
    Days lastYear,
    @Schema(
            description = "The next level beneath",
            examples = "/api/reporting/v1/kpis/breakdown?by=region&from=2017-03-01&to=2017-03-31")
        String beneath,
    List<Item> items) {

  /** Days, both ends included. */
  @Schema(name = "KpiDays")
  public record Days(LocalDate from, LocalDate to) {}

  /**
   * @param label in the reader's language
   * @param value a decimal string; null for none
   * @param reason why there is no value; null where there is one
   * @param known what of the orders it is computed of, where it is not all of them by nature
   * @param opens what the number opens into; null for callers who read sums only
   */
  @Schema(name = "Kpi")
  public record Item(
      @Schema(
              examples = "win-rate",
              enumeration = {
                "sales",
                "orders",
                "gross-profit",
                "margin",
                "buying-customers",
                "sales-per-customer",
                "average-order-value",
                "win-rate",
                "sales-cycle",
                "sales-cycle-p75",
                "velocity",
                "new-customers",
                "reactivated-customers",
                "open-deals",
                "open-pipeline"
              })
          String key,
      @Schema(description = "In the reader's language", examples = "Win rate") String label,
      @Schema(enumeration = {"money", "money-per-day", "count", "ratio", "days"}) String unit,
      @Schema(nullable = true, description = "A decimal string; null for none", examples = "0.6315")
          String value,
      @Schema(nullable = true, description = "Why there is no value") Reason reason,
      @Schema(nullable = true, description = "Of how many of the orders it is computed")
          Known known,
      Comparison previous,
      Comparison lastYear,
      @Schema(
              nullable = true,
              description = "What it opens into; null for callers who read sums only",
              examples =
                  "/api/reporting/v1/deals?closed_from=2017-03-01&closed_to=2017-03-31&status=won")
          String opens) {}

  @Schema(name = "KpiReason")
  public record Reason(
      @Schema(
              enumeration = {
                "no-orders",
                "no-closed-deals",
                "no-buying-customers",
                "no-gross-profit",
                "no-cycles",
                "cycle-of-no-days",
                "standing-now-only"
              })
          String code,
      @Schema(description = "In the reader's language", examples = "No deal was closed")
          String text) {}

  /** Of how many of the orders the KPI's ground is known. */
  @Schema(name = "KpiKnown")
  public record Known(@Schema(examples = "40") long deals, @Schema(examples = "42") long of) {}
}
