package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.visit.domain.VisitPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan over HTTP, in the words of its events. */
@Schema(name = "VisitPlan")
record PlanBody(
    UUID planId,
    @Schema(description = "The ETag; 0 for a draft", examples = "1") long revision,
    UUID ownerId,
    @Schema(examples = "2026-W49") String week,
    @Schema(description = "Its Monday") LocalDate weekStartsOn,
    @Schema(enumeration = {"draft", "submitted"}) String state,
    @Schema(nullable = true) Instant submittedAt,
    @Schema(description = "How many visits were promised", examples = "5") int visits) {

  static PlanBody of(VisitPlan plan) {
    return new PlanBody(
        plan.id().value(),
        plan.revision(),
        plan.ownerId().value(),
        plan.week().toString(),
        plan.week().monday(),
        plan.state().key(),
        plan.submittedAt(),
        plan.visits());
  }
}
