package io.salesline.leads.pool.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How much people may be given out of pools whose cap holds for that too. */
public interface Caps {

  /** Who would have more than a pool allows. */
  record Beyond(MemberId member, PoolId pool, int limit) {}

  /**
   * How many leads each may still be given, out of whichever of the pools; below zero where they
   * have too many already. Who may be given any number is not in it.
   */
  Uni<Map<MemberId, Long>> rooms(
      UnitOfWork unit, Collection<MemberId> members, Collection<PoolId> pools);

  /**
   * To be asked when leads have been given. Where somebody claimed at the same moment and now has
   * too many, the transaction is decided anew.
   */
  Uni<Void> requireWithin(UnitOfWork unit, Collection<MemberId> members, Collection<PoolId> pools);

  /**
   * The first who would have too many of those leads, or of those customers, beside what they have.
   */
  Uni<Optional<Beyond>> beyond(UnitOfWork unit, Map<UUID, MemberId> given);
}
