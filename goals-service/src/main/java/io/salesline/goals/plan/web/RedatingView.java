package io.salesline.goals.plan.web;

import io.salesline.goals.plan.app.Redating;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What another calendar does, or would do, to a plan. */
@Schema(name = "PlanRedated")
record RedatingView(
    UUID planId,
    long revision,
    boolean dryRun,
    @Schema(description = "Worked then, and not before") List<LocalDate> addedDays,
    @Schema(description = "Worked no longer") List<LocalDate> droppedDays,
    @Schema(description = "Those with other days; each keeps its number") List<MonthView> months) {

  /** A month with other days. */
  @Schema(name = "PlanRedatedMonth")
  record MonthView(
      String period,
      int workingDaysBefore,
      int workingDaysAfter,
      @Schema(description = "How much of it lies on other days than before") Money moved) {

    static MonthView of(Plan plan, Redating.Month month) {
      return new MonthView(
          month.period().key(), month.daysBefore(), month.daysAfter(), plan.money(month.moved()));
    }
  }

  static RedatingView of(Redating redating, boolean dryRun) {
    Plan plan = redating.after();
    return new RedatingView(
        plan.id().value(),
        plan.revision(),
        dryRun,
        redating.added(),
        redating.dropped(),
        redating.months().stream().map(month -> MonthView.of(plan, month)).toList());
  }
}
