package io.salesline.leads.recycling.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.recycling.domain.Foreseen;
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
   * @param on leads that are due by this day are taken
   * @param startedBy null for the nightly one
   * @param finishedAt null while it is worked off
   * @param foreseen how many leads were due when it started
   */
  record Run(
      UUID id,
      LocalDate on,
      boolean nightly,
      UUID startedBy,
      Instant startedAt,
      Instant finishedAt,
      LeadId after,
      long foreseen,
      long recycled) {}

  /** False where that night has its run. */
  Uni<Boolean> start(UnitOfWork unit, Run run);

  /**
   * One that is not finished, and that no other replica is at; locked until the transaction ends.
   */
  Uni<Optional<Run>> takeUnfinished(UnitOfWork unit);

  /** What a part of it took; an empty part ends it. */
  Uni<Void> advance(UnitOfWork unit, Run run, LeadId after, List<Foreseen> recycled);

  Uni<Void> finish(UnitOfWork unit, Run run);

  /** Whether that night has its run. */
  Uni<Boolean> hasNight(LocalDate on);

  Uni<Optional<Run>> find(UUID id);
}
