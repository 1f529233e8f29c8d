package io.salesline.goals.result.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.goals.result.app.Corrections.Since;
import io.salesline.goals.result.app.ReadingResults.Reading;
import io.salesline.goals.result.app.ReadingResults.Restated;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.Measure;
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
                "As it is known now (restated): an amount in the organisation's currency, a count,"
                    + " or a ratio of four decimals; absent for a ratio whose divisor is nothing")
        String value,
    @Schema(description = "As it was known when the month was closed; absent while it is open")
        String reported,
    @Schema(description = "When the month was closed; absent while it is open") Instant closedAt,
    @Schema(description = "How many entries the value is of; absent for a ratio") Long entries,
    @Schema(description = "Of a ratio: what is divided") String numerator,
    @Schema(description = "Of a ratio: what it is divided by") String denominator,
    @Schema(description = "When any results last changed") Instant updatedAt,
    @Schema(description = "Counts the changes of all results") long change) {

  static ResultView of(Reading reading, int digits) {
    Definition metric = reading.metric();
    boolean ratio = metric.measure() == Measure.RATIO;
    Restated whole = reading.whole();
    return new ResultView(
        metric.metric().key(),
        metric.unit().key(),
        metric.basis(),
        reading.span().month().toString(),
        reading.span().asOf(),
        reading.restated().map(it -> number(it, metric.unit(), digits)).orElse(null),
        reading.reported().map(it -> number(it, metric.unit(), digits)).orElse(null),
        whole.since().map(Since::closedAt).orElse(null),
        ratio ? null : whole.now().entries(),
        ratio ? number(whole.now().amount(), MetricUnit.COUNT, digits) : null,
        reading
            .divisor()
            .map(by -> number(by.now().amount(), MetricUnit.COUNT, digits))
            .orElse(null),
        whole.now().changedAt(),
        whole.now().change());
  }

  private static String number(BigDecimal number, MetricUnit unit, int digits) {
    return switch (unit) {
      case MONEY -> number.setScale(digits).toPlainString();
      case RATIO -> number.toPlainString();
      case COUNT -> {
        BigDecimal stripped = number.stripTrailingZeros();
        yield stripped.setScale(Math.max(0, stripped.scale())).toPlainString();
      }
    };
  }
}
