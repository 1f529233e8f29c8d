package io.salesline.goals.plan.web;

import io.salesline.goals.plan.app.Hedging.Hedged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is assigned on top to those beneath a unit. */
@Schema(name = "PlanHedge")
record HedgeView(
    UUID unitId,
    @Schema(description = "Of what is asked; 100 where nothing is assigned on top any more")
        BigDecimal percent,
    UUID setBy,
    Instant setAt) {

  /** All of a plan that the caller sees. */
  @Schema(name = "PlanHedges")
  record All(List<HedgeView> items) {}

  static HedgeView of(Hedged hedged) {
    return new HedgeView(
        hedged.plan().places().get(hedged.hedge().node()).unit().value(),
        BigDecimal.valueOf(hedged.hedge().basisPoints(), 2),
        hedged.hedge().setBy(),
        hedged.hedge().setAt());
  }
}
