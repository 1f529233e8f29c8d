package io.salesline.goals.plan.web;

import io.salesline.goals.plan.app.LockedCell;
import io.salesline.goals.plan.domain.Plan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cell that does not move. */
@Schema(name = "PlanLock")
record LockView(UUID lockId, CellBody cell, UUID lockedBy, Instant lockedAt) {

  /** All of a plan that the caller sees. */
  @Schema(name = "PlanLocks")
  record All(List<LockView> items) {}

  static LockView of(Plan plan, LockedCell lock) {
    return new LockView(
        lock.id(),
        CellBody.of(plan, lock.period(), lock.node(), lock.segments()),
        lock.lockedBy(),
        lock.lockedAt());
  }
}
