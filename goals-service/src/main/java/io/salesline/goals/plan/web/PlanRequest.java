package io.salesline.goals.plan.web;

import io.salesline.goals.UnitId;
import io.salesline.goals.metric.Metric;
import io.salesline.goals.plan.app.NewPlan;
import io.salesline.goals.plan.app.SplitAsked;
import io.salesline.goals.plan.domain.PlanSegment;
import io.salesline.goals.plan.domain.Segments;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to make a plan. */
@Schema(name = "NewPlan")
record PlanRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "East 2026") String name,
    @NotNull @Schema(description = "One of amounts, not retired", examples = "booked-revenue")
        String metric,
    @NotNull @Min(1990) @Max(2100) @Schema(description = "The fiscal year", examples = "2026")
        Integer year,
    @NotNull @Schema(description = "The unit at its top") UUID unitId,
    @Valid @Size(max = 200) @Schema(
            description =
                "In the order in which results are taken in; a last one, other, is added for what"
                    + " they leave")
        List<@NotNull SegmentBody> segments,
    @NotNull @Schema(description = "For the whole, spread by working days unless split says otherwise")
        Money total,
    @Valid @Schema(description = "How the total is split down") SplitBody split) {

  /** As of a cell of a plan that is there. */
  @Schema(name = "NewPlanSplit")
  record SplitBody(
      @Valid @NotEmpty @Size(max = 6) @Schema(description = "In turn: each splits the parts of the one before")
          List<@NotNull SplitStepBody> steps,
      @Size(max = 20) @Schema(
              description = "The earlier period that splits by history follow",
              examples = "2025")
          String history) {

    SplitAsked asked() {
      return SplitStepBody.asked(steps, Optional.ofNullable(history));
    }
  }

  /** A part of the business. */
  @Schema(name = "PlanSegment")
  record SegmentBody(
      @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Schema(description = "Names it in the plan", examples = "servers-a")
          String key,
      @Schema(description = "Only of this product") UUID productId,
      @Pattern(regexp = "[ABC]") @Schema(description = "Only of customers of this class")
          String customerClass,
      @Schema(description = "Only of this customer") UUID customerId) {

    static SegmentBody of(PlanSegment of) {
      return new SegmentBody(
          of.key(),
          of.segment().product().orElse(null),
          of.segment().customerClass().orElse(null),
          of.segment().customer().orElse(null));
    }

    PlanSegment segment() {
      return new PlanSegment(key, Segment.of(productId, customerClass, customerId));
    }
  }

  NewPlan asked() {
    return new NewPlan(
        name.strip(),
        Metric.of(metric).orElseThrow(() -> Refusal.field("metric", "unknown-metric")),
        year,
        new UnitId(unitId),
        new Segments(
            segments == null ? List.of() : segments.stream().map(SegmentBody::segment).toList()),
        total,
        Optional.ofNullable(split).map(SplitBody::asked));
  }
}
