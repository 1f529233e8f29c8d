package io.salesline.goals.plan.messaging;

import io.salesline.goals.plan.app.ChangeOfPlan;
import io.salesline.goals.plan.app.PlanAnnouncement;
import io.salesline.goals.plan.app.PlanEdited;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts what happened to plans into the outbox: one small event an edit, however many leaves. */
@ApplicationScoped
class PublishedPlans implements PlanAnnouncement {

  private static final Stream PLAN = Stream.of("goals", "plan");

  @Override
  public void created(UnitOfWork work, Plan plan, long total) {
    publish(work, plan, "plan.created.v1", PlanRow.of(plan, total));
  }

  @Override
  public void discarded(UnitOfWork work, Plan plan, long total) {
    publish(work, plan, "plan.discarded.v1", PlanRow.of(plan, total), true);
  }

  @Override
  public void edited(UnitOfWork work, PlanEdited edited) {
    var row = EditedPlanRow.of(edited);
    switch (edited.how()) {
      case ChangeOfPlan.Edited it -> publish(work, edited.plan(), "plan.edited.v1", row);
      case ChangeOfPlan.Split split ->
          publish(work, edited.plan(), "plan.split.v1", SplitPlanRow.of(row, split));
      case ChangeOfPlan.Replaced(PlanId copy) ->
          publish(work, edited.plan(), "plan.replaced.v1", new ReplacedPlanRow(row, copy.value()));
      case ChangeOfPlan.Imported(int rows) ->
          publish(work, edited.plan(), "plan.imported.v1", new ImportedPlanRow(row, rows));
      case ChangeOfPlan.Redated(int added, int dropped) ->
          publish(work, edited.plan(), "plan.redated.v1", new RedatedPlanRow(row, added, dropped));
    }
  }

  private static void publish(UnitOfWork work, Plan plan, String type, Object row) {
    publish(work, plan, type, row, false);
  }

  private static void publish(
      UnitOfWork work, Plan plan, String type, Object row, boolean deleted) {
    String key = plan.id().value().toString();
    work.publish(
        new OutboundEvent(PLAN, key, type, plan.revision(), plan.changedAt(), row, deleted, null));
  }
}
