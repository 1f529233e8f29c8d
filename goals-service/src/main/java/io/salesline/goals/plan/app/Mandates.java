package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Who may change what in a plan. */
public interface Mandates {

  /**
   * Directors change anything, managers what lies beneath a unit that they manage: what is asked of
   * that unit itself is said by those above it. Fails with 404 for what they do not see, with 403
   * {@code own-plan} for what is asked of themselves.
   */
  Uni<Void> requireMayChange(UnitOfWork work, Plan plan, int node);

  /**
   * People speak for themselves, managers for a unit that they manage and all beneath it, directors
   * for all. Fails with 404.
   */
  Uni<Void> requireMaySpeakFor(UnitOfWork work, Plan plan, int node);
}
