package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes a what-if copy: a plan like any other, with the numbers and locks of its origin. */
@ApplicationScoped
public class CopyingPlan {

  private final Plans plans;
  private final PlanRows rows;
  private final PlanLocks locks;
  private final PlanAnnouncement announcement;

  CopyingPlan(Plans plans, PlanRows rows, PlanLocks locks, PlanAnnouncement announcement) {
    this.plans = plans;
    this.rows = rows;
    this.locks = locks;
    this.announcement = announcement;
  }

  /** Fails with 404. */
  public Uni<Plan> copy(UnitOfWork work, PlanId id, String name) {
    return plans.hold(work, id).chain(origin -> copy(work, origin, name));
  }

  private Uni<Plan> copy(UnitOfWork work, Plan origin, String name) {
    Plan copy =
        origin.copied(new PlanId(UUID.randomUUID()), name, work.caller().memberId(), work.now());
    return plans
        .add(work, copy)
        .chain(() -> rows.copy(work, origin, copy))
        .chain(() -> locks.copy(work, origin, copy))
        .chain(() -> rows.read(work, copy, List.of(PartOfPlan.WHOLE)))
        .map(whole -> whole.get(PartOfPlan.WHOLE).sum(copy.days().all()))
        .invoke(total -> record(work, copy, origin, total))
        .replaceWith(copy);
  }

  private void record(UnitOfWork work, Plan copy, Plan origin, long total) {
    announcement.created(work, copy, total);
    work.audit(
        new AuditEntry(
            "plan",
            copy.id().value().toString(),
            "copied",
            Map.of(),
            Map.of(
                "copy_of", origin.id().value(),
                "origin_revision", origin.revision(),
                "total", copy.money(total).amount())));
  }
}
