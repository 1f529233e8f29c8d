package io.salesline.goals.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.MemberId;
import io.salesline.goals.plan.app.PlanProgress;
import io.salesline.goals.plan.app.PlanProgress.Line;
import io.salesline.goals.plan.app.PlanResults.Sum;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanSegment;
import io.salesline.goals.plan.domain.Standing;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a slice of a plan is. */
@Schema(name = "PlanProgress")
record PlanProgressView(
    UUID planId,
    String metric,
    @Schema(description = "By the close of this day") LocalDate asOf,
    LineView whole,
    @Schema(description = "None where it was not taken apart") List<LineView> parts,
    @Schema(description = "What counts for the whole and for none of its parts") RestView outside) {

  /** A slice and how far it is. */
  @Schema(name = "PlanProgressLine")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineView(
      @Schema(examples = "2026-M05") String period,
      LocalDate firstDay,
      LocalDate lastDay,
      UUID unitId,
      @Schema(description = "Absent for a unit") UUID memberId,
      @Schema(description = "Absent for all") List<String> segments,
      Money target,
      Money actual,
      @Schema(description = "How many entries the actual is of") long entries,
      @Schema(description = "actual ÷ target, four decimals; absent where nothing is asked")
          BigDecimal attainment,
      @Schema(description = "What the plan's days ask until now") Money expectedByNow,
      @Schema(description = "actual ÷ expected_by_now; absent while nothing is expected")
          BigDecimal pace,
      @Schema(description = "actual × target ÷ expected_by_now; absent while nothing is expected")
          Money projectedEnd,
      @Schema(enumeration = {"green", "amber", "red"}) String state) {

    static LineView of(Plan plan, Line line) {
      var cell = line.margin().cell();
      Place place = plan.places().get(cell.node());
      Standing standing = line.standing();
      return new LineView(
          line.margin().period().key(),
          line.margin().period().first(),
          line.margin().period().last(),
          place.unit().value(),
          place.member().map(MemberId::value).orElse(null),
          cell.segments().size() == plan.segments().size()
              ? null
              : cell.segments().stream().map(plan.segments()::get).map(PlanSegment::key).toList(),
          standing.target(),
          standing.actual(),
          line.entries(),
          standing.attainment().orElse(null),
          standing.expected(),
          standing.pace().orElse(null),
          standing.projectedEnd().orElse(null),
          standing.state().key());
    }
  }

  /** What is in no part. */
  @Schema(name = "PlanProgressRest")
  record RestView(Money actual, long entries) {}

  static PlanProgressView of(PlanProgress progress) {
    Plan plan = progress.plan();
    Sum outside = progress.outside();
    return new PlanProgressView(
        plan.id().value(),
        plan.metric().key(),
        progress.asOf(),
        LineView.of(plan, progress.whole()),
        progress.parts().stream().map(part -> LineView.of(plan, part)).toList(),
        new RestView(new Money(outside.amount(), plan.currency()), outside.entries()));
  }
}
