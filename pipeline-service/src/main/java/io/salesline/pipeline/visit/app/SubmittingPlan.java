package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.visit.domain.PlanDecision;
import io.salesline.pipeline.visit.domain.VisitPlan;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows one's plan for a week to the manager: from then on it says what was promised. */
@ApplicationScoped
public class SubmittingPlan {

  private final Plans plans;
  private final Visits visits;
  private final Journal journal;

  SubmittingPlan(Plans plans, Visits visits, Journal journal) {
    this.plans = plans;
    this.visits = visits;
    this.journal = journal;
  }

  /** Fails with a 404 refusal out of scope, 403 for another's plan, 409 when submitted or empty. */
  public Uni<VisitPlan> submit(UnitOfWork unit, MemberId owner, Week week) {
    return plans
        .require(unit, owner, week)
        .invoke(plan -> checkOwner(unit, plan))
        .chain(plan -> decide(unit, plan))
        .call(decision -> journal.record(unit, decision))
        .map(PlanDecision::plan);
  }

  private Uni<PlanDecision> decide(UnitOfWork unit, VisitPlan plan) {
    return visits
        .ofWeek(unit, plan.ownerId(), plan.week())
        .map(ofTheWeek -> plan.submit(ofTheWeek, Moments.of(unit)));
  }

  private static void checkOwner(UnitOfWork unit, VisitPlan plan) {
    if (!plan.ownerId().equals(Moments.caller(unit))) {
      throw Refusal.forbidden("visit-plan-of-another");
    }
  }
}
