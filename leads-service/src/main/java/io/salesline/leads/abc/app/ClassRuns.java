package io.salesline.leads.abc.app;

import io.salesline.leads.abc.domain.ClassRun;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Where classifications are requested and worked off. */
public interface ClassRuns {

  Uni<Void> add(UnitOfWork unit, ClassRun run);

  /** Requests the one of a night, unless somebody else has. */
  Uni<Void> addNightly(LocalDate asOf, Instant at);

  /** Whether any waits, without a lock. */
  Uni<Boolean> anyPending();

  /**
   * The one that has waited longest, locked until the transaction ends; empty when there is none or
   * another replica is busy with it.
   */
  Uni<Optional<ClassRun>> next(UnitOfWork unit);

  /** Fails with a 404 refusal where there is none. */
  Uni<ClassRun> require(UUID id);
}
