package io.salesline.pipeline.process.app;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** Where the versions are kept. */
public interface StoredProcesses {

  /** Null when there is no such version. */
  Uni<SalesProcess> find(int version);

  /** The number of the version that new deals start on at an instant. */
  Uni<Integer> activeAt(Instant instant);
}
