package io.salesline.pipeline.process.app;

import io.salesline.pipeline.process.domain.ProcessVersion;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Where the versions are kept. */
public interface StoredProcesses {

  /** Null when there is no such version. */
  Uni<ProcessVersion> find(int version);

  /** The number of the version that new deals start on at an instant. */
  Uni<Integer> activeAt(Instant instant);

  /** All versions, the newest first. */
  Uni<List<ProcessVersion>> all();

  /**
   * One change of the versions at a time: waits for the one before, until the transaction ends.
   *
   * @return all numbers in use, ascending
   */
  Uni<List<Integer>> lock(UnitOfWork unit);

  /** As {@link #find}, in the unit's transaction. */
  Uni<ProcessVersion> find(UnitOfWork unit, int version);

  Uni<Void> save(UnitOfWork unit, ProcessVersion version);
}
