package io.salesline.leads.upgrade.web;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.upgrade.domain.PlannedUpgrade;
import io.salesline.leads.upgrade.domain.UpgradeOutcome;
import io.salesline.leads.upgrade.domain.UpgradePlan;
import io.salesline.leads.upgrade.domain.UpgradeStep;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a customer is to become an A. */
@Schema(name = "UpgradePlan")
record UpgradeBody(
    UUID planId,
    @Schema(description = "The ETag", examples = "1") long revision,
    UUID customerId,
    @Schema(examples = "Second plant buys from us") String goal,
    @Schema(description = "What it is to bring a year by then", nullable = true) Money targetValue,
    LocalDate dueOn,
    @Schema(description = "The day of the first step that is not done; the plan's own without one")
        LocalDate nextDueOn,
    @Schema(description = "Whether that day is over and the plan open") boolean overdue,
    List<Step> steps,
    UUID openedBy,
    Instant openedAt,
    @Schema(
            description =
                "Null while it is open; `merged` where its customer was another one, whose plan"
                    + " went on",
            enumeration = {"reached", "partly", "not-reached", "merged"},
            nullable = true)
        String outcome,
    @Schema(nullable = true) String note,
    @Schema(description = "Null where the customer's class closed it", nullable = true)
        UUID closedBy,
    @Schema(nullable = true) Instant closedAt) {

  /** In the order in which they are due. */
  @Schema(name = "UpgradeStep")
  record Step(
      UUID stepId,
      String title,
      LocalDate dueOn,
      boolean overdue,
      @Schema(nullable = true) Instant doneAt,
      @Schema(nullable = true) UUID doneBy) {

    private static Step of(UpgradeStep step, LocalDate today) {
      return new Step(
          step.id(),
          step.title(),
          step.dueOn(),
          step.isOverdue(today),
          step.doneAt(),
          step.doneBy() == null ? null : step.doneBy().value());
    }
  }

  static UpgradeBody of(PlannedUpgrade planned, LocalDate today, Currency currency) {
    UpgradePlan plan = planned.plan();
    return new UpgradeBody(
        plan.id(),
        plan.revision(),
        plan.customer().value(),
        plan.aim().goal(),
        money(plan.aim().targetValue(), currency),
        plan.aim().dueOn(),
        plan.nextDueOn(),
        planned.isOverdue(today),
        planned.steps().stream().map(step -> Step.of(step, today)).toList(),
        plan.openedBy().value(),
        plan.openedAt(),
        plan.outcome().map(UpgradeOutcome::key).orElse(null),
        plan.note(),
        plan.closedBy().map(MemberId::value).orElse(null),
        plan.closedAt());
  }

  private static Money money(BigDecimal amount, Currency currency) {
    return amount == null ? null : new Money(amount, currency);
  }
}
