package io.salesline.goals.plan.messaging;

import io.salesline.goals.plan.domain.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** The values on the plan topics. Its name stays here: it is free text. */
record PlanRow(
    UUID planId,
    String metric,
    String currency,
    int fiscalYear,
    LocalDate firstDay,
    LocalDate lastDay,
    int workingDays,
    UUID unitId,
    int places,
    int segments,
    BigDecimal totalAmount,
    UUID createdBy,
    UUID copyOf) {

  static PlanRow of(Plan plan, long total) {
    return new PlanRow(
        plan.id().value(),
        plan.metric().key(),
        plan.currency().getCurrencyCode(),
        plan.year().year(),
        plan.year().first(),
        plan.year().last(),
        plan.days().size(),
        plan.places().get(0).unit().value(),
        plan.places().axis().size(),
        plan.segments().size(),
        plan.money(total).amount(),
        plan.createdBy(),
        plan.copyOf().map(origin -> origin.plan().value()).orElse(null));
  }
}
