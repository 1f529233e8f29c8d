package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Standing;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Where a caller stands to others, by the organisation of today. */
public interface Standings {
  Uni<Standing> of(UnitOfWork work, GoalScope scope);
}
