package io.salesline.leads.abc.web;

import io.salesline.leads.abc.domain.ClassRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A classification of all customers. */
@Schema(name = "ClassRun")
record RunBody(
    UUID runId,
    LocalDate asOf,
    boolean anew,
    @Schema(description = "Nobody in particular asked for it") boolean nightly,
    @Schema(
            description = "What counted as current value; null until that is known",
            enumeration = {"gross-profit", "revenue"},
            nullable = true)
        String basis,
    @Schema(description = "How many it judges") int customers,
    @Schema(description = "How many have another class by it") int changed,
    Instant requestedAt,
    @Schema(description = "Null while it is under way", nullable = true) Instant finishedAt) {

  static RunBody of(ClassRun run) {
    return new RunBody(
        run.id(),
        run.asOf(),
        run.anew(),
        run.nightly(),
        run.basis() == null ? null : run.basis().key(),
        run.customers(),
        run.changed(),
        run.requestedAt(),
        run.finishedAt());
  }
}
