package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.Promises;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says from below what will be reached, beside what is asked; the plan does not change by it. */
@ApplicationScoped
public class Promising {

  /** What a cell is promised to have. */
  public record Promised(Plan plan, Part part, Edit edit) {}

  private final Plans plans;
  private final PlanRows rows;
  private final PromisedRows promised;
  private final Mandates mandates;

  Promising(Plans plans, PlanRows rows, PromisedRows promised, Mandates mandates) {
    this.plans = plans;
    this.rows = rows;
    this.promised = promised;
    this.mandates = mandates;
  }

  /**
   * By the person for themselves, by the manager for the unit and all beneath it. Fails with 404,
   * and with 422 {@code period-not-months}.
   */
  public Uni<Promised> promise(UnitOfWork work, PlanId id, CellName cell, Money amount) {
    return plans.hold(work, id).chain(plan -> promise(work, plan, Part.of(plan, cell), amount));
  }

  private Uni<Promised> promise(UnitOfWork work, Plan plan, Part part, Money amount) {
    Cell cell = new Promises(plan).cell(part);
    long number = plan.minorUnits("amount", amount);
    return mandates
        .requireMaySpeakFor(work, plan, cell.node())
        .chain(() -> rows.around(work, plan, part.cell()))
        .map(found -> PartOfPlan.of(plan, found, List.of()))
        .chain(asked -> promise(work, asked, cell, number))
        .map(edit -> new Promised(plan, part, edit));
  }

  private Uni<Edit> promise(UnitOfWork work, PartOfPlan asked, Cell cell, long number) {
    Plan plan = asked.plan();
    return promised
        .of(work, plan, cell)
        .map(before -> new Promises(plan).cube(asked.leaves(), before).edit(cell, number))
        .call(edit -> promised.put(work, plan, edit.rows()))
        .invoke(edit -> record(work, plan, edit));
  }

  private static void record(UnitOfWork work, Plan plan, Edit edit) {
    work.audit(
        new AuditEntry(
            "plan",
            plan.id().value().toString(),
            "promised",
            described(plan, edit, edit.before()),
            described(plan, edit, edit.after())));
  }

  private static Map<String, Object> described(Plan plan, Edit edit, long number) {
    Place place = plan.places().get(edit.cell().node());
    var fields = new HashMap<String, Object>();
    fields.put("first_month", edit.cell().days().from() + 1);
    fields.put("last_month", edit.cell().days().to());
    fields.put("unit_id", place.unit().value());
    place.member().ifPresent(member -> fields.put("member_id", member.value()));
    fields.put("segments", edit.cell().segments().toString());
    fields.put("amount", plan.money(number).amount());
    return fields;
  }
}
