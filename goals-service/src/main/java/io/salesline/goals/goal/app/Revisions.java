package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.Revision;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** What goals asked for, from which day on; the first one of each included. */
public interface Revisions {

  Uni<Void> add(UnitOfWork work, Revision revision);

  /** In order, as the transaction sees them. */
  Uni<List<Revision>> of(UnitOfWork work, GoalId goal);

  /** In order. */
  Uni<List<Revision>> of(GoalId goal);
}
