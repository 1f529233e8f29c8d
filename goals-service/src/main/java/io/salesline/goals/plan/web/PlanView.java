package io.salesline.goals.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.plan.domain.Origin;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.web.PlanRequest.SegmentBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A plan as clients see it; its numbers are its cells'. */
@Schema(name = "Plan")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanView(
    UUID planId,
    String name,
    String metric,
    String currency,
    @Schema(description = "The fiscal year") int year,
    LocalDate firstDay,
    LocalDate lastDay,
    @Schema(description = "How many working days it has") int workingDays,
    @Schema(description = "The unit at its top") UUID unitId,
    @Schema(description = "How many units and people it has") int places,
    List<SegmentBody> segments,
    UUID createdBy,
    Instant createdAt,
    Instant changedAt,
    @Schema(description = "Counts the edits; the ETag") long revision,
    @Schema(description = "The plan of which it is a what-if copy; absent for a plan in force")
        UUID copyOf,
    @Schema(description = "The origin's revision when the two were last the same")
        Long originRevision) {

  static PlanView of(Plan plan) {
    return new PlanView(
        plan.id().value(),
        plan.name(),
        plan.metric().key(),
        plan.currency().getCurrencyCode(),
        plan.year().year(),
        plan.year().first(),
        plan.year().last(),
        plan.days().size(),
        plan.places().get(0).unit().value(),
        plan.places().axis().size(),
        plan.segments().all().stream().map(SegmentBody::of).toList(),
        plan.createdBy(),
        plan.createdAt(),
        plan.changedAt(),
        plan.revision(),
        plan.copyOf().map(origin -> origin.plan().value()).orElse(null),
        plan.copyOf().map(Origin::revision).orElse(null));
  }
}
