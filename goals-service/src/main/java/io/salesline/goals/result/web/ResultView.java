package io.salesline.goals.result.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.result.app.ReadingResults.Reading;
import io.salesline.goals.result.app.Results.Sum;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.Measure;
import io.salesline.goals.result.domain.MetricUnit;
import io.salesline.goals.result.domain.Ratio;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a metric has come to. */
@Schema(name = "Result")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResultView(
    String metric,
    @Schema(enumeration = {"money", "count", "ratio"}) String unit,
    @Schema(description = "How it is counted (口径)") String basis,
    @Schema(examples = "2026-11") String month,
    @Schema(description = "By the close of this day") LocalDate asOf,
    @Schema(
            description =
                "An amount in the organisation's currency, a count, or a ratio of four decimals;"
                    + " absent for a ratio whose divisor is nothing")
        String value,
    @Schema(description = "How many entries the value is of; absent for a ratio") Long entries,
    @Schema(description = "Of a ratio: what is divided") String numerator,
    @Schema(description = "Of a ratio: what it is divided by") String denominator,
    @Schema(description = "When any results last changed") Instant updatedAt,
    @Schema(description = "Counts the changes of all results") long change) {

  static ResultView of(Reading reading, int digits) {
    Definition metric = reading.metric();
    boolean ratio = metric.measure() == Measure.RATIO;
    Sum whole = reading.whole();
    return new ResultView(
        metric.metric().key(),
        metric.unit().key(),
        metric.basis(),
        reading.span().month().toString(),
        reading.span().asOf(),
        ratio
            ? reading.ratio().map(Ratio::value).map(BigDecimal::toPlainString).orElse(null)
            : number(whole, metric.unit(), digits),
        ratio ? null : whole.entries(),
        ratio ? plain(whole) : null,
        reading.divisor().map(ResultView::plain).orElse(null),
        whole.changedAt(),
        whole.change());
  }

  private static String number(Sum sum, MetricUnit unit, int digits) {
    return unit == MetricUnit.MONEY ? sum.amount().setScale(digits).toPlainString() : plain(sum);
  }

  private static String plain(Sum sum) {
    BigDecimal stripped = sum.amount().stripTrailingZeros();
    return stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
  }
}
