package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Cube;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Lock;
import io.salesline.goals.plan.domain.LockedCells;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
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
  private final PlanRows rows;
  private final PlanLocks locks;
  private final Mandates mandates;
  private final PlanAnnouncement announcement;

  EditingPlan(
      Plans plans,
      PlanRows rows,
      PlanLocks locks,
      Mandates mandates,
      PlanAnnouncement announcement) {
    this.plans = plans;
    this.rows = rows;
    this.locks = locks;
    this.mandates = mandates;
    this.announcement = announcement;
  }

  public Uni<PlanEdited> edit(UnitOfWork work, PlanId id, Asked asked) {
    return plans.hold(work, id).chain(plan -> edit(work, plan, asked));
  }

  private Uni<PlanEdited> edit(UnitOfWork work, Plan plan, Asked asked) {
    Cell cell = plan.cell(asked.cell());
    return mandates
        .requireMayChange(work, plan, cell.node())
        .chain(() -> around(work, plan, cell))
        .chain(part -> record(work, part, asked, decide(part, cell, asked)));
  }

  private Uni<PartOfPlan> around(UnitOfWork work, Plan plan, Cell cell) {
    return locks
        .of(work, plan)
        .chain(
            locked ->
                rows.around(work, plan, cell).map(found -> PartOfPlan.of(plan, found, locked)));
  }

  private static Edit decide(PartOfPlan part, Cell cell, Asked asked) {
    Plan plan = part.plan();
    Cube cube = part.cube();
    asked.was().ifPresent(was -> requireUnchanged(plan, cube.sum(cell), was));
    try {
      return cube.edit(cell, plan.minorUnits("amount", asked.amount()));
    } catch (LockedCells blocked) {
      throw refused(part, blocked);
    }
  }

  private Uni<PlanEdited> record(UnitOfWork work, PartOfPlan part, Asked asked, Edit edit) {
    Plan after = part.plan().changed(work.now());
    var edited = new PlanEdited(after, after.period(asked.cell().period()), edit, part.total(edit));
    announcement.edited(work, edited);
    work.audit(
        new AuditEntry(
            "plan",
            after.id().value().toString(),
            "edited",
            described(edited, edit.before()),
            described(edited, edit.after())));
    return rows.update(work, after, part.rows(), part.changedBy(edit))
        .chain(() -> plans.update(work, after))
        .replaceWith(edited);
  }

  private static Map<String, Object> described(PlanEdited edited, long number) {
    Plan plan = edited.plan();
    Place place = plan.places().get(edited.edit().cell().node());
    var fields = new HashMap<String, Object>();
    fields.put("period", edited.period().key());
    fields.put("unit_id", place.unit().value());
    place.member().ifPresent(member -> fields.put("member_id", member.value()));
    fields.put("segments", edited.edit().cell().segments().toString());
    fields.put("amount", plan.money(number).amount());
    return fields;
  }

  private static void requireUnchanged(Plan plan, long now, Money was) {
    if (plan.minorUnits("was", was) != now) {
      throw Refusal.conflict("cell-changed", "now", plan.money(now).amount().toPlainString());
    }
  }

  private static Refusal refused(PartOfPlan part, LockedCells blocked) {
    return Refusal.conflict(
        "cell-locked",
        "locked",
        part.plan().money(blocked.locked()).amount().toPlainString(),
        "locks",
        blocked.blocking().stream().map(Lock::id).toList());
  }
}
