package io.salesline.leads.recycling.web;

import io.salesline.leads.recycling.app.Runs.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run and how far it is. */
@Schema(name = "RecyclingRun")
record RunBody(
    UUID runId,
    @Schema(enumeration = {"lead", "customer"}) String kind,
    @Schema(description = "What is due by this day is taken") LocalDate on,
    @Schema(enumeration = {"running", "finished"}) String status,
    boolean nightly,
    @Schema(nullable = true) UUID startedBy,
    Instant startedAt,
    @Schema(nullable = true) Instant finishedAt,
    @Schema(description = "How many were due when it started") long foreseen,
    @Schema(description = "How many it has taken so far") long recycled) {

  static RunBody of(Run run) {
    return new RunBody(
        run.id(),
        run.kind().key(),
        run.on(),
        run.finishedAt() == null ? "running" : "finished",
        run.nightly(),
        run.startedBy(),
        run.startedAt(),
        run.finishedAt(),
        run.foreseen(),
        run.recycled());
  }
}
