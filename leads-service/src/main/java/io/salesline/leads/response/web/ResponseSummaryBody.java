package io.salesline.leads.response.web;

import io.salesline.leads.response.app.ResponseQueries.Summary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How soon leads of one source, or those of one member, were turned to. */
@Schema(name = "ResponseSummary")
record ResponseSummaryBody(
    @Schema(
            description = "A source, or a member's id; null for leads without a source",
            nullable = true,
            examples = "phone")
        String group,
    long met,
    long missed,
    long open,
    long left,
    @Schema(
            description = "Met among met and missed; null where there is neither",
            examples = "0.75",
            nullable = true)
        BigDecimal shareMet,
    @Schema(
            description = "Median of the working minutes to the answer",
            examples = "12",
            nullable = true)
        Long medianMinutes,
    @Schema(description = "Nine of ten took no longer", examples = "55", nullable = true)
        Long p90Minutes) {

  private static final int PLACES = 4;

  static ResponseSummaryBody of(Summary summary) {
    return new ResponseSummaryBody(
        summary.group(),
        summary.met(),
        summary.missed(),
        summary.open(),
        summary.left(),
        share(summary.met(), summary.met() + summary.missed()),
        FirstResponseBody.minutes(summary.medianSeconds()),
        FirstResponseBody.minutes(summary.p90Seconds()));
  }

  private static BigDecimal share(long met, long all) {
    return all == 0
        ? null
        : BigDecimal.valueOf(met).divide(BigDecimal.valueOf(all), PLACES, RoundingMode.HALF_UP);
  }
}
