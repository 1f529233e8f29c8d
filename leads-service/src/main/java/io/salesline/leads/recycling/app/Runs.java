package io.salesline.leads.recycling.app;

import io.salesline.leads.recycling.domain.Foreseen;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Runs of the recycling, and how far they are. */
public interface Runs {

  /**
   * @param on what is due by this day is taken
   * @param startedBy null for the nightly one
   * @param finishedAt null while it is worked off
   * @param foreseen how many were due when it started
   */
  record Run(
      UUID id,
      RecordKind kind,
      LocalDate on,
      boolean nightly,
      UUID startedBy,
      Instant startedAt,
      Instant finishedAt,
      UUID after,
      long foreseen,
      long recycled) {}

  /** False where that night has its run of that kind. */
  Uni<Boolean> start(UnitOfWork unit, Run run);

  /**
   * One that is not finished, and that no other replica is at; locked until the transaction ends.
   */
  Uni<Optional<Run>> takeUnfinished(UnitOfWork unit);

  /** What a part of it took; an empty part ends it. */
  Uni<Void> advance(UnitOfWork unit, Run run, UUID after, List<Foreseen> recycled);

  Uni<Void> finish(UnitOfWork unit, Run run);

  /** Of what that night has no run yet. */
  Uni<List<RecordKind>> missing(LocalDate on);

  Uni<Optional<Run>> find(UUID id);
}
