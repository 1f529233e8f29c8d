package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.command.UnitOfWork;

/** Tells the other services. */
public interface PlanAnnouncement {

  /** The plan as it is after the change, with its total. */
  void created(UnitOfWork work, Plan plan, long total);

  /** As it was at last; nobody keeps it any more. */
  void discarded(UnitOfWork work, Plan plan, long total);

  void edited(UnitOfWork work, PlanEdited edited);
}
