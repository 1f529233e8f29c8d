package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.CellName;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.PlanId;
import io.salesline.platform.access.Role;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps cells from moving, and lets them move again. */
@ApplicationScoped
public class LockingCells {

  private static final int MOST = 1000;

  private final Plans plans;
  private final PlanLocks locks;
  private final Mandates mandates;

  LockingCells(Plans plans, PlanLocks locks, Mandates mandates) {
    this.plans = plans;
    this.locks = locks;
    this.mandates = mandates;
  }

  /** A plan with one of its locks. */
  public record Locked(Plan plan, LockedCell lock) {}

  /** Fails as an edit of that cell, and with 422 {@code too-many-locks}. */
  public Uni<Locked> lock(UnitOfWork work, PlanId id, CellName name) {
    return plans.hold(work, id).chain(plan -> lock(work, plan, name));
  }

  /** By whoever set it, or a director; fails with 404. */
  public Uni<Locked> unlock(UnitOfWork work, PlanId id, UUID lock) {
    return plans.hold(work, id).chain(plan -> unlock(work, plan, lock));
  }

  private Uni<Locked> lock(UnitOfWork work, Plan plan, CellName name) {
    Cell cell = plan.cell(name);
    var lock =
        LockedCell.of(cell, plan.period(name.period()), work.caller().memberId(), work.now());
    return mandates
        .requireMayChange(work, plan, cell.node())
        .chain(() -> locks.of(work, plan))
        .invoke(LockingCells::requireRoom)
        .chain(() -> locks.add(work, plan, lock))
        .invoke(() -> record(work, plan, lock, "locked"))
        .replaceWith(new Locked(plan, lock));
  }

  private Uni<Locked> unlock(UnitOfWork work, Plan plan, UUID id) {
    return locks
        .of(work, plan)
        .map(all -> require(work, all, id))
        .call(lock -> locks.remove(work, plan, lock.id()))
        .invoke(lock -> record(work, plan, lock, "unlocked"))
        .map(lock -> new Locked(plan, lock));
  }

  private static void record(UnitOfWork work, Plan plan, LockedCell lock, String how) {
    work.audit(
        new AuditEntry(
            "plan",
            plan.id().value().toString(),
            how,
            Map.of(),
            Map.of(
                "lock_id", lock.id(),
                "period", lock.period(),
                "unit_id", plan.places().get(lock.node()).unit().value(),
                "segments", lock.segments().toString())));
  }

  private static void requireRoom(List<LockedCell> locks) {
    if (locks.size() >= MOST) {
      throw Refusal.unprocessable("too-many-locks", "most", MOST);
    }
  }

  private static LockedCell require(UnitOfWork work, List<LockedCell> all, UUID id) {
    return all.stream()
        .filter(lock -> lock.id().equals(id))
        .filter(
            lock ->
                work.caller().has(Role.DIRECTOR)
                    || lock.lockedBy().equals(work.caller().memberId()))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }
}
