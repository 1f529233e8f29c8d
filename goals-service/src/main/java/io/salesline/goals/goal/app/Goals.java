package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.Goal;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.segment.Segment;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All goals. */
public interface Goals {

  /**
   * @param month only of this month of the calendar
   * @param period only of this period, by its key
   * @param member only this person's
   * @param unit only this unit's own
   * @param segment only those whose segment says all that this one says
   */
  record Filter(
      Optional<YearMonth> month,
      Optional<String> period,
      Optional<UUID> member,
      Optional<UUID> unit,
      Segment segment) {}

  /** The place after which a list goes on: month and id of the last goal seen. */
  record After(LocalDate month, UUID id) {}

  /**
   * Fails with 409 {@code goal-exists} where that scope has one for that metric, segment and
   * period.
   */
  Uni<Void> add(UnitOfWork work, Goal goal);

  /** For a change, locked. Fails with 404 where the caller does not see it. */
  Uni<Goal> lock(UnitOfWork work, Scope scope, GoalId id);

  /**
   * Goals whose period began and that are not active, or whose period ended and that are not
   * closed; locked, and none that another replica has locked.
   *
   * @param today periods that begin by then have begun
   * @param over periods that end before it are to be closed
   * @param most so many at most
   */
  Uni<List<Goal>> lockDue(UnitOfWork work, LocalDate today, LocalDate over, int most);

  /** Active goals, the earliest month first; at most {@code most}. */
  Uni<List<Goal>> active(Optional<After> after, int most);

  /** Those of these that are active; locked, and none that somebody else has locked. */
  Uni<List<Goal>> lockActive(UnitOfWork work, List<GoalId> ids);

  /** Empty too where the reader does not see it. */
  Uni<Optional<Goal>> find(Scope scope, GoalId id);

  /** The goals that a reader sees, the latest month first; at most {@code most}. */
  Uni<List<Goal>> list(Scope scope, Filter filter, Optional<After> after, int most);
}
