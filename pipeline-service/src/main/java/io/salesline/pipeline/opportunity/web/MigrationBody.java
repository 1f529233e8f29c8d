package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.Migrations.Run;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a migration is. */
@Schema(name = "Migration")
record MigrationBody(
    UUID migrationId,
    @Schema(examples = "1") int fromVersion,
    @Schema(examples = "2") int toVersion,
    @Schema(enumeration = {"running", "done"}) String state,
    @Schema(description = "How many deals there were to go when it started") int total,
    int moved,
    UUID startedBy,
    Instant startedAt,
    @Schema(nullable = true) Instant finishedAt) {

  static MigrationBody of(Run run) {
    return new MigrationBody(
        run.id(),
        run.from(),
        run.to(),
        run.finishedAt() == null ? "running" : "done",
        run.total(),
        run.moved(),
        run.startedBy(),
        run.startedAt(),
        run.finishedAt());
  }
}
