package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Cube;
import io.salesline.goals.plan.domain.DayAxis;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.goals.plan.domain.Respreading;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.calendar.WorkingDays;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.SortedMap;

/**
 * Brings a plan to the working calendar as it is now: days to come are worked or not, and what
 * their months have is shared among them anew. Or only tells what that would do.
 */
@ApplicationScoped
public class AdoptingCalendar {

  private final Plans plans;
  private final PlanRows rows;
  private final WorkingCalendar calendar;
  private final RecordingEdits edits;

  AdoptingCalendar(Plans plans, PlanRows rows, WorkingCalendar calendar, RecordingEdits edits) {
    this.plans = plans;
    this.rows = rows;
    this.calendar = calendar;
    this.edits = edits;
  }

  /**
   * Fails with 404, and with 409: {@code cell-locked} where something is locked on a day that is
   * worked no longer, {@code month-without-days}.
   *
   * @param really whether it is to be done
   */
  public Uni<Redating> adopt(UnitOfWork work, PlanId id, boolean really) {
    return plans.hold(work, id).chain(plan -> adopt(work, plan, really));
  }

  private Uni<Redating> adopt(UnitOfWork work, Plan plan, boolean really) {
    return calendar.in(work.session()).chain(worked -> adopt(work, plan, worked, really));
  }

  private Uni<Redating> adopt(UnitOfWork work, Plan plan, WorkingDays worked, boolean really) {
    DayAxis days = Respreading.days(plan, worked::isWorkingDay, work.today());
    return days.equals(plan.days())
        ? Uni.createFrom().item(Redating.nothing(plan))
        : edits
            .around(work, plan, Part.of(plan, CellName.WHOLE).cell())
            .chain(around -> adopt(work, around, days, really));
  }

  private Uni<Redating> adopt(UnitOfWork work, PartOfPlan around, DayAxis days, boolean really) {
    Plan plan = around.plan();
    var respreading =
        new Respreading(
            plan,
            around.cube(),
            days,
            around.locked().stream().map(lock -> lock.on(days)).toList(),
            work.today());
    SortedMap<RowKey, Row> leaves = RecordingEdits.unlessLocked(plan, respreading::rows);
    Redating redating = Redating.of(plan, around.leaves(), plan.on(days), leaves);
    return really ? record(work, around, redating, leaves) : Uni.createFrom().item(redating);
  }

  private Uni<Redating> record(
      UnitOfWork work, PartOfPlan around, Redating redating, SortedMap<RowKey, Row> leaves) {
    Plan after = redating.after().changed(work.now());
    Part whole = Part.of(after, CellName.WHOLE);
    var cube = new Cube(after.days(), after.places().axis(), leaves, List.of());
    long total = cube.sum(whole.cell());
    var how = new ChangeOfPlan.Redated(redating.added().size(), redating.dropped().size());
    edits.tell(
        work,
        new PlanEdited(
            after, whole.period(), new Edit(whole.cell(), total, total, leaves), total, how));
    return rows.update(work, after, around.rows(), cube.withSums(whole.cell()))
        .chain(() -> plans.redate(work, after))
        .chain(() -> edits.show(work))
        .replaceWith(redating.as(after));
  }
}
