package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.AmountSheet;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.reactive.InTurn;
import io.salesline.platform.reactive.SameContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Enters all amounts of a sheet, or none. */
@ApplicationScoped
public class ImportingAmounts {

  private final Plans plans;
  private final Mandates mandates;
  private final RecordingEdits edits;

  ImportingAmounts(Plans plans, Mandates mandates, RecordingEdits edits) {
    this.plans = plans;
    this.mandates = mandates;
    this.edits = edits;
  }

  /**
   * Fails with 422 {@code rows-refused}, with 409 {@code plan-changed}, and as an edit of each
   * place.
   *
   * @param revision of the plan as the sheet shows it; none to overwrite whatever is there
   */
  public Uni<PlanEdited> enter(
      UnitOfWork work, PlanId id, AmountSheet sheet, Optional<Long> revision) {
    return plans
        .hold(work, id)
        .invoke(plan -> requireUnchanged(plan, revision))
        .call(plan -> requireMayChange(work, plan, sheet))
        .chain(plan -> enter(work, plan, sheet));
  }

  private Uni<Void> requireMayChange(UnitOfWork work, Plan plan, AmountSheet sheet) {
    return InTurn.each(sheet.places(plan), place -> mandates.requireMayChange(work, plan, place));
  }

  private Uni<PlanEdited> enter(UnitOfWork work, Plan plan, AmountSheet sheet) {
    Part whole = Part.of(plan, CellName.WHOLE);
    return edits
        .around(work, plan, whole.cell())
        .chain(around -> enter(work, around, whole, sheet));
  }

  private Uni<PlanEdited> enter(UnitOfWork work, PartOfPlan around, Part whole, AmountSheet sheet) {
    var how = new ChangeOfPlan.Imported(sheet.lines().size());
    return thoughtAbout(around, sheet).chain(edit -> edits.record(work, around, whole, edit, how));
  }

  /** Hundreds of thousands of cells take seconds, in which others are served. */
  private static Uni<Edit> thoughtAbout(PartOfPlan around, AmountSheet sheet) {
    return Uni.createFrom()
        .item(() -> sheet.edit(around.plan(), around.cube()))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(SameContext.executor());
  }

  private static void requireUnchanged(Plan plan, Optional<Long> revision) {
    if (revision.filter(seen -> seen != plan.revision()).isPresent()) {
      throw Refusal.conflict("plan-changed", "now_revision", plan.revision());
    }
  }
}
