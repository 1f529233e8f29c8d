package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.PlanDecision;
import io.salesline.pipeline.visit.domain.VisitPlan;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Where the plans are kept. */
public interface Plans {

  /**
   * Somebody's plan for a week, locked until the transaction ends; a draft where there was none.
   * Fails with a 404 refusal where the caller does not see that person's records.
   */
  Uni<VisitPlan> require(UnitOfWork unit, MemberId owner, Week week);

  /** Whether a visit stands in the plan, or was added to its week later. */
  Uni<Boolean> holds(UnitOfWork unit, VisitPlan plan, VisitId visit);

  /** Writes what was decided: the plan, its entries, its comments. */
  Uni<Void> record(UnitOfWork unit, PlanDecision decision);
}
