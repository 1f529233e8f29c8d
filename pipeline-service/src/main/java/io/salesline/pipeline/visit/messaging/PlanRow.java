package io.salesline.pipeline.visit.messaging;

import io.salesline.pipeline.visit.domain.VisitPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The plan as its topics show it. */
record PlanRow(
    UUID planId,
    UUID ownerId,
    String week,
    LocalDate weekStartsOn,
    String state,
    Instant submittedAt,
    int visits) {

  static PlanRow of(VisitPlan plan) {
    return new PlanRow(
        plan.id().value(),
        plan.ownerId().value(),
        plan.week().toString(),
        plan.week().monday(),
        plan.state().key(),
        plan.submittedAt(),
        plan.visits());
  }
}
