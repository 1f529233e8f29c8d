package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Origin;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Gives a plan the numbers of its copy, all at once. */
@ApplicationScoped
public class ReplacingPlan {

  private final Plans plans;
  private final RecordingEdits edits;

  ReplacingPlan(Plans plans, RecordingEdits edits) {
    this.plans = plans;
    this.edits = edits;
  }

  /**
   * Fails with 404, and with 409: {@code not-a-copy}, {@code origin-changed} where the origin was
   * edited since, {@code days-differ}, {@code cell-locked} where that would move a locked leaf.
   *
   * @param originRevision as whoever replaces saw the origin; none where it must be as it was when
   *     the copy was made
   */
  public Uni<PlanEdited> replace(UnitOfWork work, PlanId copy, Optional<Long> originRevision) {
    return plans.hold(work, copy).chain(plan -> replace(work, plan, originRevision));
  }

  private Uni<PlanEdited> replace(UnitOfWork work, Plan copy, Optional<Long> seen) {
    Origin origin = ComparingPlans.origin(copy);
    return plans
        .hold(work, origin.plan())
        .invoke(plan -> requireUnchanged(plan, copy, seen.orElse(origin.revision())))
        .chain(plan -> replace(work, plan, copy));
  }

  private Uni<PlanEdited> replace(UnitOfWork work, Plan origin, Plan copy) {
    Part whole = Part.of(origin, CellName.WHOLE);
    return edits
        .around(work, origin, whole.cell())
        .chain(around -> replace(work, around, whole, copy))
        .call(done -> plans.update(work, copy.copyAt(Optional.of(done.plan().revision()))));
  }

  private Uni<PlanEdited> replace(UnitOfWork work, PartOfPlan origin, Part whole, Plan copy) {
    return edits
        .around(work, copy, whole.cell())
        .chain(around -> record(work, origin, whole, around));
  }

  private Uni<PlanEdited> record(UnitOfWork work, PartOfPlan origin, Part whole, PartOfPlan copy) {
    Edit edit =
        RecordingEdits.unlessLocked(
            origin.plan(), () -> origin.cube().become(whole.cell(), copy.leaves()));
    return edits.record(work, origin, whole, edit, new ChangeOfPlan.Replaced(copy.plan().id()));
  }

  private static void requireUnchanged(Plan origin, Plan copy, long expected) {
    if (origin.revision() != expected) {
      throw Refusal.conflict("origin-changed", "now_revision", origin.revision());
    }
    if (!origin.days().equals(copy.days())) {
      throw Refusal.conflict("days-differ");
    }
  }
}
