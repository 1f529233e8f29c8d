package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Takes a what-if copy away with all its numbers. */
@ApplicationScoped
public class DiscardingPlan {

  private final Plans plans;
  private final PlanRows rows;
  private final PlanAnnouncement announcement;

  DiscardingPlan(Plans plans, PlanRows rows, PlanAnnouncement announcement) {
    this.plans = plans;
    this.rows = rows;
    this.announcement = announcement;
  }

  /**
   * As it was at last. Fails with 404, and with 409: {@code not-a-copy}, {@code plan-has-copies}.
   */
  public Uni<Plan> discard(UnitOfWork work, PlanId id) {
    return plans
        .hold(work, id)
        .invoke(ComparingPlans::origin)
        .call(copy -> requireNoCopies(work, copy))
        .chain(copy -> discard(work, copy));
  }

  private Uni<Void> requireNoCopies(UnitOfWork work, Plan copy) {
    return plans.copies(work, copy).invoke(DiscardingPlan::requireNone).replaceWithVoid();
  }

  private static void requireNone(long copies) {
    if (copies > 0) {
      throw Refusal.conflict("plan-has-copies", "copies", copies);
    }
  }

  private Uni<Plan> discard(UnitOfWork work, Plan copy) {
    Plan discarded = copy.changed(work.now());
    return rows.read(work, copy, List.of(PartOfPlan.WHOLE))
        .map(whole -> whole.get(PartOfPlan.WHOLE).sum(copy.days().all()))
        .invoke(total -> record(work, discarded, total))
        .chain(() -> plans.remove(work, copy))
        .replaceWith(discarded);
  }

  private void record(UnitOfWork work, Plan discarded, long total) {
    announcement.discarded(work, discarded, total);
    work.audit(
        new AuditEntry(
            "plan",
            discarded.id().value().toString(),
            "discarded",
            Map.of("name", discarded.name(), "total", discarded.money(total).amount()),
            Map.of()));
  }
}
