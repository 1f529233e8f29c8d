package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.GoalEvent;
import io.salesline.platform.command.UnitOfWork;

/** Tells the other services. */
public interface Announcement {
  void of(UnitOfWork work, GoalEvent event);
}
