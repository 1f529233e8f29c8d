package io.salesline.goals.result.web;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.metric.MetricUnit;
import io.salesline.goals.result.domain.Definition.Parts;
import io.salesline.goals.result.domain.Measure;
import io.salesline.goals.result.domain.Proposed;
import io.salesline.goals.result.domain.Source;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to define a metric. */
@Schema(name = "NewMetric")
record MetricRequest(
    @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") @Schema(examples = "large-deals") String key,
    @NotBlank @Size(max = 100) @Schema(examples = "Large deals") String nameEn,
    @NotBlank @Size(max = 100) @Schema(examples = "大单") String nameZh,
    @NotNull @Pattern(regexp = "money|count|ratio") @Schema(enumeration = {"money", "count", "ratio"})
        String unit,
    @NotNull @Pattern(regexp = "count|sum|distinct|ratio") @Schema(enumeration = {"count", "sum", "distinct", "ratio"})
        String measure,
    @Size(max = 40) @Schema(description = "How it is counted (口径); defined where absent")
        String basis,
    @Valid @Size(max = 20) @Schema(description = "Of one stream; none for a ratio")
        List<@NotNull SourceBody> sources,
    @Schema(description = "Of a ratio: the metric to divide") String numerator,
    @Schema(description = "Of a ratio: the metric to divide by") String denominator) {

  /** Events to count; fields by their names in the contract of the event. */
  @Schema(name = "NewMetricSource")
  record SourceBody(
      @NotEmpty @Size(max = 50) Set<@NotNull String> types,
      @Size(max = 2000) @Schema(
              description =
                  "CEL over `event`: ids and days are texts, times timestamps, amounts whole minor"
                      + " units under `<field>_minor`; all where absent",
              examples = "event.status == 'won'")
          String when,
      @NotNull String subject,
      @NotNull String owner,
      @NotNull String day,
      String product,
      String customer,
      String amount,
      @Schema(description = "Who gets which part of the amount, such as credit_shares")
          String shares,
      @Schema(description = "The amount is taken off") Boolean minus,
      String distinct) {

    Source source() {
      return new Source(
          types,
          when == null ? "true" : when,
          subject,
          owner,
          day,
          product,
          customer,
          amount,
          shares,
          Boolean.TRUE.equals(minus),
          distinct);
    }
  }

  Proposed proposed() {
    return new Proposed(
        new Metric(key),
        new Bilingual(nameEn.strip(), nameZh.strip()),
        MetricUnit.of(unit),
        Measure.of(measure),
        basis == null ? "defined" : basis,
        sources == null ? List.of() : sources.stream().map(SourceBody::source).toList(),
        parts());
  }

  private Optional<Parts> parts() {
    return numerator == null && denominator == null
        ? Optional.empty()
        : Optional.of(
            new Parts(metric("numerator", numerator), metric("denominator", denominator)));
  }

  private static Metric metric(String field, String key) {
    if (key == null) {
      throw Refusal.field(field, "ratio-needs-parts");
    }
    return Metric.of(key).orElseThrow(() -> Refusal.field(field, "unknown-metric"));
  }
}
