package io.salesline.goals.plan.web;

import io.salesline.goals.plan.app.Margin;
import io.salesline.goals.plan.app.ReadingPlan.Reading;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cell's number and the parts that add up to it. */
@Schema(name = "PlanCells")
record CellsView(
    UUID planId,
    @Schema(description = "Of the plan when it was read") long revision,
    Line whole,
    @Schema(description = "Add up to the whole; none where it was not taken apart")
        List<Line> parts) {

  /** A cell and what it has. */
  @Schema(name = "PlanMargin")
  record Line(
      CellBody cell,
      LocalDate firstDay,
      LocalDate lastDay,
      @Schema(description = "How many working days of the plan it has") int workingDays,
      Money amount) {

    static Line of(Plan plan, Margin margin) {
      return new Line(
          CellBody.of(plan, margin.period().key(), margin.cell()),
          margin.period().first(),
          margin.period().last(),
          margin.cell().days().length(),
          plan.money(margin.amount()));
    }
  }

  static CellsView of(Reading reading) {
    Plan plan = reading.plan();
    return new CellsView(
        plan.id().value(),
        plan.revision(),
        Line.of(plan, reading.whole()),
        reading.parts().stream().map(part -> Line.of(plan, part)).toList());
  }
}
