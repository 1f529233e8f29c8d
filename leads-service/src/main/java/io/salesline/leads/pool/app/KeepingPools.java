package io.salesline.leads.pool.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.domain.Pool;
import io.salesline.leads.pool.domain.PoolName;
import io.salesline.leads.pool.domain.PoolTerms;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Creates pools, amends their rules and says who their members are. */
@ApplicationScoped
public class KeepingPools {

  private final Pools pools;

  KeepingPools(Pools pools) {
    this.pools = pools;
  }

  /** Fails with a 409 refusal where the key is taken, 422 for a destination that is none. */
  public Uni<Pool> create(UnitOfWork unit, PoolName name, PoolTerms terms) {
    var pool = new Pool(PoolId.fresh(), name, terms);
    return pools
        .isTaken(unit, name)
        .invoke(taken -> refuseTaken(taken, name))
        .chain(() -> checkDestination(unit, pool, terms))
        .invoke(() -> unit.audit(PoolAudit.created(pool)))
        .chain(() -> pools.add(unit, pool))
        .replaceWith(pool);
  }

  private static void refuseTaken(boolean taken, PoolName name) {
    if (taken) {
      throw Refusal.conflict("pool-key-taken", "pool_key", name.key());
    }
  }

  /** Fails with a 404 refusal, 412 when stale, 422 for another name or an unfit destination. */
  public Uni<Pool> amend(
      UnitOfWork unit, PoolId id, long expected, PoolName name, PoolTerms terms) {
    return held(unit, id, expected)
        .invoke(pool -> requireNamed(pool, name))
        .call(pool -> checkDestination(unit, pool, terms))
        .invoke(pool -> amend(unit, pool, terms));
  }

  private static void requireNamed(Pool pool, PoolName name) {
    if (!pool.name().equals(name)) {
      throw Refusal.field("key", "pool-key-fixed", "pool_key", pool.name().key());
    }
  }

  private static void amend(UnitOfWork unit, Pool pool, PoolTerms terms) {
    PoolTerms before = pool.terms();
    if (pool.amend(terms)) {
      unit.audit(PoolAudit.amended(pool, before));
    }
  }

  /** Fails with a 404 refusal, 412 when stale, 422 for somebody whom the organisation lacks. */
  public Uni<Pool> setMembers(UnitOfWork unit, PoolId id, long expected, Set<MemberId> members) {
    return held(unit, id, expected)
        .call(pool -> checkMembers(unit, members))
        .call(
            pool -> pools.members(unit, id).invoke(before -> changed(unit, pool, before, members)))
        .call(pool -> pools.setMembers(unit, id, members));
  }

  private static void changed(
      UnitOfWork unit, Pool pool, Iterable<MemberId> before, Set<MemberId> members) {
    pool.changedMembers();
    unit.audit(PoolAudit.members(pool, before, members));
  }

  private Uni<Void> checkMembers(UnitOfWork unit, Set<MemberId> members) {
    return pools
        .active(unit, members)
        .invoke(known -> requireAll(members, known))
        .replaceWithVoid();
  }

  private static void requireAll(Set<MemberId> members, Set<MemberId> known) {
    for (MemberId member : members) {
      if (!known.contains(member)) {
        throw Refusal.field("member_ids", "pool-member-unknown", "member_id", member.value());
      }
    }
  }

  private Uni<Pool> held(UnitOfWork unit, PoolId id, long expected) {
    return pools
        .existing(unit, id)
        .map(found -> found.orElseThrow(Refusal::notFound))
        .invoke(pool -> IfMatch.check(expected, pool.revision()));
  }

  private Uni<Void> checkDestination(UnitOfWork unit, Pool pool, PoolTerms terms) {
    PoolId destination = terms.destination();
    if (destination == null) {
      return Uni.createFrom().voidItem();
    }
    return pools
        .find(unit, destination)
        .invoke(found -> requireAnother(pool, destination, found))
        .replaceWithVoid();
  }

  private static void requireAnother(Pool pool, PoolId destination, Optional<Pool> found) {
    boolean alike = found.filter(other -> other.name().kind() == pool.name().kind()).isPresent();
    if (!alike || destination.equals(pool.id())) {
      throw Refusal.field(
          "destination_id", "pool-destination-unfit", "destination_id", destination.value());
    }
  }
}
