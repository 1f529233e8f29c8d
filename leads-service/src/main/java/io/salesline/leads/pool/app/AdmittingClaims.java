package io.salesline.leads.pool.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.domain.ClaimCircumstances;
import io.salesline.leads.pool.domain.Holding;
import io.salesline.leads.pool.domain.Pool;
import io.salesline.leads.pool.domain.PoolKind;
import io.salesline.leads.pool.domain.PoolRules;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets people claim by the rules of the pool. The claimant's holding is locked from the decision to
 * the commit, so that of claims made at once each counts those before it.
 */
@ApplicationScoped
public class AdmittingClaims {

  private final Pools pools;
  private final Holdings holdings;
  private final ZoneId zone;

  AdmittingClaims(Pools pools, Holdings holdings, Organisation organisation) {
    this.pools = pools;
    this.holdings = holdings;
    this.zone = organisation.zone();
  }

  /**
   * What is claimed; it is locked.
   *
   * @param companyKey null where nobody knows
   */
  public record Claimed(UUID record, PoolId pool, String companyKey, Instant cameIn) {}

  /**
   * Counts the claim.
   *
   * @return until when what is claimed is protected; fails with a 409 refusal that says why not
   */
  public Uni<Instant> admit(UnitOfWork unit, Claimed claimed) {
    var claimant = new MemberId(unit.caller().memberId());
    return holdings
        .lock(unit, claimed.pool(), claimant)
        .invoke(unit::gotHold)
        .chain(holding -> circumstances(unit, claimed, claimant, holding))
        .chain(circumstances -> decide(unit, claimed, claimant, circumstances))
        .call(() -> holdings.claimed(unit, claimed.pool(), claimant, unit.today()));
  }

  private Uni<ClaimCircumstances> circumstances(
      UnitOfWork unit, Claimed claimed, MemberId claimant, Holding holding) {
    return holdings
        .gaveUp(unit, claimant, claimed.record(), claimed.companyKey())
        .map(gaveUp -> new ClaimCircumstances(holding, claimed.cameIn(), gaveUp, unit.now(), zone));
  }

  private Uni<Instant> decide(
      UnitOfWork unit, Claimed claimed, MemberId claimant, ClaimCircumstances circumstances) {
    return require(unit, claimed.pool()).chain(pool -> decide(unit, pool, claimant, circumstances));
  }

  /** Won customers do not count; they are looked for only where that matters. */
  private Uni<Instant> decide(
      UnitOfWork unit, Pool pool, MemberId claimant, ClaimCircumstances circumstances) {
    PoolRules rules = pool.rules();
    return pool.name().kind() == PoolKind.CUSTOMER && rules.isFull(circumstances.holding())
        ? holdings
            .won(unit, pool.id(), claimant)
            .map(won -> rules.admit(circumstances.without(won)))
        : Uni.createFrom().item(rules.admit(circumstances));
  }

  /** Where goes what is given back out of that pool. */
  public Uni<PoolId> destination(UnitOfWork unit, PoolId pool) {
    return require(unit, pool).map(Pool::destination);
  }

  /**
   * Until when what is given back is protected that was taken out of that pool.
   *
   * @param guarded as if it had been claimed; else not beyond now
   */
  public Uni<Instant> protection(UnitOfWork unit, PoolId pool, boolean guarded) {
    return guarded
        ? pools.find(unit, pool).map(found -> protection(unit, found))
        : Uni.createFrom().item(unit.now());
  }

  private static Instant protection(UnitOfWork unit, Optional<Pool> pool) {
    return pool.map(found -> found.rules().protectedUntil(unit.now())).orElse(unit.now());
  }

  private Uni<Pool> require(UnitOfWork unit, PoolId id) {
    return pools.find(unit, id).map(found -> found.orElseThrow());
  }
}
