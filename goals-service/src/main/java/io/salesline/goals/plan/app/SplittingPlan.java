package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.History;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.SplitStep;
import io.salesline.goals.plan.domain.Splitting;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Splits what a cell has down to its parts; the cell and all above it keep their numbers. */
@ApplicationScoped
public class SplittingPlan {

  private final Plans plans;
  private final Mandates mandates;
  private final RecordingEdits edits;
  private final LookingBack lookingBack;

  SplittingPlan(Plans plans, Mandates mandates, RecordingEdits edits, LookingBack lookingBack) {
    this.plans = plans;
    this.mandates = mandates;
    this.edits = edits;
    this.lookingBack = lookingBack;
  }

  public Uni<PlanEdited> split(UnitOfWork work, PlanId id, CellName cell, SplitAsked asked) {
    return plans.hold(work, id).chain(plan -> split(work, plan, Part.of(plan, cell), asked));
  }

  private Uni<PlanEdited> split(UnitOfWork work, Plan plan, Part part, SplitAsked asked) {
    return mandates
        .requireMayChange(work, plan, part.cell().node())
        .chain(() -> lookingBack.from(work, plan, part, asked))
        .chain(history -> split(work, plan, part, asked.steps(plan), history));
  }

  private Uni<PlanEdited> split(
      UnitOfWork work, Plan plan, Part part, List<SplitStep> steps, History history) {
    return edits
        .around(work, plan, part.cell())
        .chain(around -> record(work, around, part, steps, history));
  }

  private Uni<PlanEdited> record(
      UnitOfWork work, PartOfPlan around, Part part, List<SplitStep> steps, History history) {
    var splitting = new Splitting(around.plan(), around.cube(), steps, history);
    Edit edit = RecordingEdits.unlessLocked(around.plan(), () -> splitting.of(part));
    return edits.record(work, around, part, edit, ChangeOfPlan.Split.of(steps));
  }
}
