package io.salesline.leads.pool.app;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.domain.PoolKind;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Says into which pool of leads somebody may put one. */
@ApplicationScoped
public class PuttingInPool {

  private final Pools pools;

  PuttingInPool(Pools pools) {
    this.pools = pools;
  }

  /**
   * One of the caller's, for directors any; for everybody the one that everything begins with.
   * Fails with a 422 refusal where it is none of these, as if it did not exist.
   */
  public Uni<Void> requireOpen(UnitOfWork unit, PoolId id) {
    return id.equals(PoolId.DEFAULT)
        ? Uni.createFrom().voidItem()
        : pools
            .isOpen(unit, id, PoolKind.LEAD, unit.caller().has(Role.DIRECTOR))
            .invoke(open -> require(open, id))
            .replaceWithVoid();
  }

  private static void require(boolean open, PoolId id) {
    if (!open) {
      throw Refusal.field("pool_id", "pool-unknown", "pool_id", id.value());
    }
  }
}
