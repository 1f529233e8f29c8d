package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The locked cells of plans. */
public interface PlanLocks {

  /** In the order in which they were set. */
  Uni<List<LockedCell>> of(Plan plan);

  /** As the transaction sees them. */
  Uni<List<LockedCell>> of(UnitOfWork work, Plan plan);

  Uni<Void> add(UnitOfWork work, Plan plan, LockedCell lock);

  /** All locks of one plan for another that has none yet. */
  Uni<Void> copy(UnitOfWork work, Plan from, Plan to);

  Uni<Void> remove(UnitOfWork work, Plan plan, UUID lock);
}
