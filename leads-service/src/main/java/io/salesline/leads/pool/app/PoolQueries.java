package io.salesline.leads.pool.app;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.domain.Pool;
import io.salesline.leads.pool.domain.PoolKind;
import io.salesline.platform.access.Caller;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks at pools: those of which the caller is a member; directors and administrators at all. */
public interface PoolQueries {

  /** Fails with a 404 refusal where the caller sees no such pool. */
  Uni<Pool> get(Caller caller, PoolId id);

  /**
   * By key.
   *
   * @param after where the page before ended
   * @param most at least 1
   */
  Uni<List<Pool>> list(Caller caller, Optional<PoolKind> kind, Optional<Place> after, int most);

  /** By name. */
  Uni<List<Member>> members(PoolId id);

  record Place(String key, PoolId id) {}

  record Member(UUID memberId, String username, String fullName) {}
}
