package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Cube;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Gives a cell another number: one transaction that holds the plan, so that every margin adds up
 * however many people edit it.
 */
@ApplicationScoped
public class EditingPlan {

  /**
   * @param amount what the cell is to have
   * @param was what whoever edits saw in it; none to overwrite whatever is there
   */
  public record Asked(CellName cell, Money amount, Optional<Money> was) {}

  private final Plans plans;
  private final Mandates mandates;
  private final RecordingEdits edits;

  EditingPlan(Plans plans, Mandates mandates, RecordingEdits edits) {
    this.plans = plans;
    this.mandates = mandates;
    this.edits = edits;
  }

  public Uni<PlanEdited> edit(UnitOfWork work, PlanId id, Asked asked) {
    return plans.hold(work, id).chain(plan -> edit(work, plan, asked));
  }

  private Uni<PlanEdited> edit(UnitOfWork work, Plan plan, Asked asked) {
    Part part = Part.of(plan, asked.cell());
    return mandates
        .requireMayChange(work, plan, part.cell().node())
        .chain(() -> edits.around(work, plan, part.cell()))
        .chain(around -> record(work, around, part, asked));
  }

  private Uni<PlanEdited> record(UnitOfWork work, PartOfPlan around, Part part, Asked asked) {
    Edit edit =
        RecordingEdits.unlessLocked(around.plan(), () -> decide(around, part.cell(), asked));
    return edits.record(work, around, part, edit, new ChangeOfPlan.Edited());
  }

  private static Edit decide(PartOfPlan around, Cell cell, Asked asked) {
    Plan plan = around.plan();
    Cube cube = around.cube();
    asked.was().ifPresent(was -> requireUnchanged(plan, cube.sum(cell), was));
    return cube.edit(cell, plan.minorUnits("amount", asked.amount()));
  }

  private static void requireUnchanged(Plan plan, long now, Money was) {
    if (plan.minorUnits("was", was) != now) {
      throw Refusal.conflict("cell-changed", "now", plan.money(now).amount().toPlainString());
    }
  }
}
