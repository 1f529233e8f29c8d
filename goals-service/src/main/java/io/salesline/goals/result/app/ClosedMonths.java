package io.salesline.goals.result.app;

import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The months whose results are reported. */
public interface ClosedMonths {

  /**
   * @param by empty where it was the clock
   */
  record Closed(YearMonth month, Instant at, Optional<UUID> by) {}

  /** The latest first; at most {@code most}. */
  Uni<List<Closed>> list(Optional<YearMonth> before, int most);

  /** Fails with 409 {@code month-closed}. */
  Uni<Void> add(UnitOfWork work, Closed closed);

  /** Those with results that are not closed, up to and including the last; the earliest first. */
  Uni<List<YearMonth>> open(UnitOfWork work, YearMonth last);
}
