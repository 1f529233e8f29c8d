package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Lock;
import io.salesline.goals.plan.domain.LockedCells;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.result.app.Results;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What every change of a plan's numbers has in common: what it reads, and what it leaves. */
@ApplicationScoped
class RecordingEdits {

  private final Plans plans;
  private final PlanRows rows;
  private final PlanLocks locks;
  private final PlanAnnouncement announcement;
  private final Results results;
  private final PlanMetrics metrics;
  private final Time time;

  RecordingEdits(
      Plans plans,
      PlanRows rows,
      PlanLocks locks,
      PlanAnnouncement announcement,
      Results results,
      PlanMetrics metrics,
      Time time) {
    this.plans = plans;
    this.rows = rows;
    this.locks = locks;
    this.announcement = announcement;
    this.results = results;
    this.metrics = metrics;
    this.time = time;
  }

  /** All that a change of that cell may touch. */
  Uni<PartOfPlan> around(UnitOfWork work, Plan plan, Cell cell) {
    return locks.of(work, plan).chain(locked -> around(work, plan, cell, locked));
  }

  /**
   * @throws Refusal 409 {@code cell-locked}
   */
  static <T> T unlessLocked(Plan plan, Supplier<T> decision) {
    try {
      return decision.get();
    } catch (LockedCells blocked) {
      throw Refusal.conflict(
          "cell-locked",
          "locked",
          plan.money(blocked.locked()).amount().toPlainString(),
          "locks",
          blocked.blocking().stream().map(Lock::id).toList());
    }
  }

  /**
   * @param cell with its period
   * @param how what is told and written of it
   */
  Uni<PlanEdited> record(UnitOfWork work, PartOfPlan part, Part cell, Edit edit, ChangeOfPlan how) {
    Plan after = part.plan().changed(work.now());
    var edited = new PlanEdited(after, cell.period(), edit, part.total(edit), how);
    tell(work, edited);
    return rows.update(work, after, part.rows(), part.changedBy(edit))
        .chain(() -> plans.update(work, after))
        .chain(() -> show(work))
        .invoke(() -> metrics.changed(how, Duration.between(work.now(), time.now())))
        .replaceWith(edited);
  }

  /** Whoever watches the plan's progress looks again. The last that a change writes. */
  Uni<Void> show(UnitOfWork work) {
    return results.raise(work);
  }

  /** By an event, and in the audit log. */
  void tell(UnitOfWork work, PlanEdited edited) {
    announcement.edited(work, edited);
    work.audit(
        new AuditEntry(
            "plan",
            edited.plan().id().value().toString(),
            edited.how().key(),
            described(edited, edited.edit().before()),
            described(edited, edited.edit().after())));
  }

  private Uni<PartOfPlan> around(UnitOfWork work, Plan plan, Cell cell, List<LockedCell> locked) {
    return rows.around(work, plan, cell).map(found -> PartOfPlan.of(plan, found, locked));
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
}
