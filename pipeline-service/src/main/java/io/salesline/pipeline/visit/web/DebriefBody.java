package io.salesline.pipeline.visit.web;

import io.salesline.pipeline.visit.domain.Debrief;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a visit came to. */
@Schema(name = "Debrief")
record DebriefBody(
    @Schema(
            description = "The result against the goal",
            enumeration = {"reached", "partly", "not-reached"})
        String outcome,
    @Schema(nullable = true) String result,
    @Schema(description = "What the customer said", nullable = true) String feedback,
    @Schema(nullable = true) String wentWell,
    @Schema(nullable = true) String wentBadly,
    Instant debriefedAt) {

  static DebriefBody of(Debrief debrief) {
    return new DebriefBody(
        debrief.outcome().key(),
        debrief.result(),
        debrief.feedback(),
        debrief.wentWell(),
        debrief.wentBadly(),
        debrief.debriefedAt());
  }
}
