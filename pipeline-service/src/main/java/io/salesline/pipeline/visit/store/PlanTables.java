package io.salesline.pipeline.visit.store;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.VisitId;
import io.salesline.pipeline.visit.app.Plans;
import io.salesline.pipeline.visit.domain.Comment;
import io.salesline.pipeline.visit.domain.PlanDecision;
import io.salesline.pipeline.visit.domain.PlanEvent;
import io.salesline.pipeline.visit.domain.PlanId;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.pipeline.visit.domain.VisitPlan;
import io.salesline.pipeline.visit.domain.Week;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

@ApplicationScoped
class PlanTables implements Plans {

  // A unique violation would kill the session: whoever comes second waits here and finds the row.
  private static final String DRAFT =
      """
      insert into visit_plan (id, revision, owner_id, monday, state, visits)
      values (:id, 0, :owner, :monday, 'draft', 0)
      on conflict do nothing
      """;
  private static final String LOCKED =
      "select p.* from visit_plan p where p.id = :id and "
          + Scope.ownerIn("p.owner_id")
          + " for no key update of p";
  private static final String HOLDS =
      """
      select exists (select from visit v
        where v.id = :visit and v.owner_id = :owner
          and (v.scheduled_on between :monday and :sunday
            or exists (select from visit_plan_entry e where e.plan_id = :plan and e.visit_id = v.id)))
      """;
  private static final String ENTER =
      """
      insert into visit_plan_entry (plan_id, visit_id, planned_on)
      select :plan, v.id, v.scheduled_on from visit v
      where v.id in (select unnest(cast(cast(:visits as text) as uuid[])))
      """;
  private static final String COMMENT =
      """
      insert into visit_plan_comment (id, plan_id, visit_id, owner_id, author_id, commented_at, comment)
      values (:id, :plan, cast(nullif(:visit, '') as uuid), :owner, :author, :at, :comment)
      """;

  @Override
  public Uni<VisitPlan> require(UnitOfWork unit, MemberId owner, Week week) {
    PlanId id = PlanId.of(owner, week);
    return unit.session()
        .createNativeQuery(DRAFT)
        .setParameter("id", id.value())
        .setParameter("owner", owner.value())
        .setParameter("monday", week.monday())
        .executeUpdate()
        .chain(() -> locked(unit, id));
  }

  private static Uni<VisitPlan> locked(UnitOfWork unit, PlanId id) {
    var query =
        EntityRows.query(unit.session(), LOCKED, VisitPlan.class).setParameter("id", id.value());
    return unit.scope()
        .bind(query)
        .getSingleResultOrNull()
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<Boolean> holds(UnitOfWork unit, VisitPlan plan, VisitId visit) {
    return unit.session()
        .createNativeQuery(HOLDS, Boolean.class)
        .setParameter("visit", visit.value())
        .setParameter("owner", plan.ownerId().value())
        .setParameter("monday", plan.week().monday())
        .setParameter("sunday", plan.week().sunday())
        .setParameter("plan", plan.id().value())
        .getSingleResult();
  }

  @Override
  public Uni<Void> record(UnitOfWork unit, PlanDecision decision) {
    return unit.session().flush().chain(() -> append(unit, decision)).replaceWithVoid();
  }

  private static Uni<Integer> append(UnitOfWork unit, PlanDecision decision) {
    return switch (decision.event()) {
      case PlanEvent.Submitted submitted -> enter(unit, decision.plan(), submitted.promised());
      case PlanEvent.Commented commented -> comment(unit, decision.plan(), commented.comment());
    };
  }

  private static Uni<Integer> enter(UnitOfWork unit, VisitPlan plan, List<VisitDecision> promised) {
    return unit.session()
        .createNativeQuery(ENTER)
        .setParameter("plan", plan.id().value())
        .setParameter("visits", ArrayText.of(promised, decision -> decision.visit().id()))
        .executeUpdate();
  }

  private static Uni<Integer> comment(UnitOfWork unit, VisitPlan plan, Comment comment) {
    return unit.session()
        .createNativeQuery(COMMENT)
        .setParameter("id", comment.id().value())
        .setParameter("plan", plan.id().value())
        .setParameter("visit", Objects.toString(comment.visitId(), ""))
        .setParameter("owner", plan.ownerId().value())
        .setParameter("author", comment.authorId().value())
        .setParameter("at", comment.commentedAt())
        .setParameter("comment", comment.text())
        .executeUpdate();
  }
}
