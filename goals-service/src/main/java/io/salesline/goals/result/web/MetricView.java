package io.salesline.goals.result.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.result.domain.Definition;
import io.salesline.goals.result.domain.Definition.Parts;
import io.salesline.goals.result.domain.Source;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric as clients see it. */
@Schema(name = "Metric")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MetricView(
    @Schema(examples = "booked-revenue") String key,
    String nameEn,
    String nameZh,
    @Schema(enumeration = {"money", "count", "ratio"}) String unit,
    @Schema(
            enumeration = {"count", "sum", "distinct", "ratio"},
            description =
                "One each, the sum of an amount, one for the first of a kind, or one metric divided"
                    + " by another")
        String measure,
    @Schema(description = "How it is counted (口径)", examples = "booked-excluding-tax") String basis,
    @Schema(description = "What it counts; none for a ratio") List<SourceView> sources,
    @Schema(description = "The metric that a ratio divides") String numerator,
    @Schema(description = "The metric that it is divided by") String denominator,
    @Schema(description = "Who defined it; absent for those that come with Salesline")
        UUID definedBy,
    Instant definedAt,
    @Schema(description = "What happened before it was defined is not all counted yet")
        boolean computing,
    @Schema(description = "Since when it counts nothing new; absent while it counts")
        Instant retiredAt,
    @Schema(description = "The ETag") long revision) {

  /** Events that a metric counts; fields by their names in the contract of the event. */
  @Schema(name = "MetricSource")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SourceView(
      @Schema(description = "Types of events; the last one of a subject says what becomes of it")
          Set<String> types,
      @Schema(
              description = "CEL over the fields of the event: when the subject counts",
              examples = "event.status == 'won'")
          String when,
      @Schema(description = "The field with what is counted") String subject,
      @Schema(description = "The field that says whose it is") String owner,
      @Schema(description = "The field with its business day, or a time of that day") String day,
      @Schema(description = "The field with the product") String product,
      @Schema(description = "The field with the customer") String customer,
      @Schema(description = "The field with the amount") String amount,
      @Schema(description = "The field that says who gets which part of the amount") String shares,
      @Schema(description = "The amount is taken off") boolean minus,
      @Schema(description = "The field by which only the first counts") String distinct) {

    static SourceView of(Source source) {
      return new SourceView(
          new TreeSet<>(source.types()),
          source.when(),
          source.subject(),
          source.owner(),
          source.day(),
          source.product(),
          source.customer(),
          source.amount(),
          source.shares(),
          source.minus(),
          source.distinct());
    }
  }

  static MetricView of(Definition metric) {
    return new MetricView(
        metric.metric().key(),
        metric.name().english(),
        metric.name().chinese(),
        metric.unit().key(),
        metric.measure().key(),
        metric.basis(),
        metric.sources().stream().map(SourceView::of).toList(),
        metric.parts().map(Parts::numerator).map(it -> it.key()).orElse(null),
        metric.parts().map(Parts::denominator).map(it -> it.key()).orElse(null),
        metric.definedBy().orElse(null),
        metric.definedAt(),
        metric.computing(),
        metric.retiredAt().orElse(null),
        metric.revision());
  }
}
