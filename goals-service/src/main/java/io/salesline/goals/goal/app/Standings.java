package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Standing;
import io.salesline.platform.access.Caller;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;

/** Where people stand to those who are to reach a goal. */
public interface Standings {

  /** Of the one whose command it is. */
  Uni<Standing> of(UnitOfWork work, GoalScope scope);

  /** Of a reader. */
  Uni<Standing> of(Caller caller, LocalDate today, GoalScope scope);
}
