package io.salesline.leads.pool.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.domain.Pool;
import io.salesline.leads.pool.domain.PoolKind;
import io.salesline.leads.pool.domain.PoolName;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the pools are kept. */
public interface Pools {

  /** Locked until the transaction ends; empty where there is none. */
  Uni<Optional<Pool>> existing(UnitOfWork unit, PoolId id);

  /** The pool as it is, not locked. */
  Uni<Optional<Pool>> find(UnitOfWork unit, PoolId id);

  /**
   * Whether there is such a pool of that kind, and the caller is a member of it.
   *
   * @param all also where they are not
   */
  Uni<Boolean> isOpen(UnitOfWork unit, PoolId id, PoolKind kind, boolean all);

  /** Whether the key is taken; of two who ask for one key at once, the second waits. */
  Uni<Boolean> isTaken(UnitOfWork unit, PoolName name);

  Uni<Void> add(UnitOfWork unit, Pool pool);

  /** Those of them whom the organisation has. */
  Uni<Set<MemberId>> active(UnitOfWork unit, Collection<MemberId> members);

  Uni<List<MemberId>> members(UnitOfWork unit, PoolId id);

  /** These and no others. */
  Uni<Void> setMembers(UnitOfWork unit, PoolId id, Collection<MemberId> members);
}
