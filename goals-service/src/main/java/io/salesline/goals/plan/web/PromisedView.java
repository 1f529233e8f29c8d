package io.salesline.goals.plan.web;

import io.salesline.goals.plan.app.Promising.Promised;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.money.Money;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was promised. */
@Schema(name = "PlanPromised")
record PromisedView(
    UUID planId,
    CellBody cell,
    @Schema(description = "What was promised before") Money before,
    Money after) {

  static PromisedView of(Promised promised) {
    Plan plan = promised.plan();
    return new PromisedView(
        plan.id().value(),
        CellBody.of(plan, promised.part().period().key(), promised.part().cell()),
        plan.money(promised.edit().before()),
        plan.money(promised.edit().after()));
  }
}
