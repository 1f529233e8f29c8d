package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.domain.Comment;
import io.salesline.pipeline.visit.domain.CommentId;
import io.salesline.pipeline.visit.domain.PlanDecision;
import io.salesline.pipeline.visit.domain.VisitPlan;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets those above say something to a submitted plan, or to one visit of it; never its owner. */
@ApplicationScoped
public class CommentingOnPlan {

  private final Plans plans;
  private final Journal journal;

  CommentingOnPlan(Plans plans, Journal journal) {
    this.plans = plans;
    this.journal = journal;
  }

  /**
   * @param visit null for the plan as a whole
   */
  public record Remark(MemberId owner, Week week, VisitId visit, String text) {}

  /** Fails with a 404 refusal out of scope, 403 on one's own, 409 for a draft, 422. */
  public Uni<VisitPlan> comment(UnitOfWork unit, Remark remark) {
    var comment =
        new Comment(
            CommentId.fresh(), Moments.caller(unit), remark.visit(), remark.text(), unit.now());
    return plans
        .require(unit, remark.owner(), remark.week())
        .map(plan -> plan.comment(comment, Moments.of(unit)))
        .call(decision -> checkVisit(unit, decision.plan(), remark.visit()))
        .call(decision -> journal.record(unit, decision))
        .map(PlanDecision::plan);
  }

  private Uni<Void> checkVisit(UnitOfWork unit, VisitPlan plan, VisitId visit) {
    if (visit == null) {
      return Uni.createFrom().voidItem();
    }
    return plans
        .holds(unit, plan, visit)
        .invoke(holds -> requireHeld(holds, visit))
        .replaceWithVoid();
  }

  private static void requireHeld(boolean holds, VisitId visit) {
    if (!holds) {
      throw Refusal.field("visit_id", "visit-not-in-plan", "visit_id", visit.toString());
    }
  }
}
