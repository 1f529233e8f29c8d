package io.salesline.goals.plan.web;

import io.salesline.goals.period.Months;
import io.salesline.goals.plan.app.ReadingPlanProgress.Question;
import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.PlanId;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** A slice of a plan as it is named in an address. */
final class SliceOfPlan {

  @QueryParam("period")
  @Parameter(
      description =
          "A period of the plan's year: 2026, 2026-H1, 2026-Q3, 2026-M05 (its fifth month),"
              + " 2026-W07 or 2026-03-02; all of it where absent")
  private String period;

  @QueryParam("unit_id")
  @Parameter(description = "The unit, or where the member belongs; the top where absent")
  private UUID unit;

  @QueryParam("member_id")
  @Parameter(description = "Only this person's")
  private UUID member;

  @QueryParam("segment")
  @Parameter(description = "Only of these segments; all where absent")
  private List<String> segments;

  @QueryParam("as_of")
  @Parameter(description = "By the close of this day; today where absent")
  private String asOf;

  @QueryParam("by")
  @Parameter(
      description = "What it is taken apart by",
      schema =
          @Schema(enumeration = {"half", "quarter", "month", "week", "day", "place", "segment"}))
  private String by;

  /** A day that is not named is today, whenever that is asked. */
  Question of(UUID plan, LocalDate today) {
    return new Question(new PlanId(plan), cell(), breakdown(), asOf(today));
  }

  private CellName cell() {
    return new CellName(
        Optional.ofNullable(period),
        Optional.ofNullable(unit),
        Optional.ofNullable(member),
        segments == null ? List.of() : segments);
  }

  private Optional<Breakdown> breakdown() {
    return by == null ? Optional.empty() : Optional.of(Breakdown.require(by));
  }

  private LocalDate asOf(LocalDate today) {
    return asOf == null ? today : Months.parseDay("as_of", asOf);
  }
}
