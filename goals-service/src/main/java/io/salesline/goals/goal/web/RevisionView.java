package io.salesline.goals.goal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.goal.domain.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a goal asked for from a day on. */
@Schema(name = "GoalRevision")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
    @Schema(description = "1 for what was asked at first") int number,
    LocalDate effectiveOn,
    AmountBody commit,
    AmountBody target,
    AmountBody stretch,
    String reason,
    UUID revisedBy,
    Instant revisedAt,
    @Schema(description = "What had been reached by the day before, as it was known then")
        AmountBody actualBefore) {

  /** All of a goal, the first one first. */
  @Schema(name = "GoalRevisions")
  record All(List<RevisionView> items) {}

  static RevisionView of(Revision revision) {
    return new RevisionView(
        revision.number(),
        revision.effectiveOn(),
        AmountBody.of(revision.tiers().commit()),
        AmountBody.of(revision.tiers().target()),
        AmountBody.of(revision.tiers().stretch()),
        revision.reason().orElse(null),
        revision.by(),
        revision.at(),
        revision.actualBefore().map(AmountBody::of).orElse(null));
  }
}
