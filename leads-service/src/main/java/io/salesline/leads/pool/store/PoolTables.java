package io.salesline.leads.pool.store;

import static java.util.stream.Collectors.toSet;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.app.Pools;
import io.salesline.leads.pool.domain.Pool;
import io.salesline.leads.pool.domain.PoolKind;
import io.salesline.leads.pool.domain.PoolName;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PoolTables implements Pools {

  private static final String EXISTING =
      "select p.* from pool p where p.pool_id = :id for no key update of p";
  private static final String FIND = "select p.* from pool p where p.pool_id = :id";
  private static final String OPEN =
      """
      select exists (
        select from pool p where p.pool_id = :id and p.kind = :kind
          and (:all or p.pool_id in (select pool_id from member_pools(:caller))))
      """;
  private static final String LOCK_KEYS =
      "select 1 from pg_advisory_xact_lock(hashtextextended('leads/pool-keys', 0))";
  private static final String TAKEN =
      "select exists (select from pool where kind = :kind and pool_key = :pool_key)";
  private static final String ACTIVE =
      """
      select member_id from access_member
      where active and member_id in (select unnest(cast(cast(:ids as text) as uuid[])))
      """;
  private static final String MEMBERS =
      "select member_id from pool_member where pool_id = :id order by member_id";
  private static final String REMOVE =
      """
      delete from pool_member where pool_id = :id
        and member_id not in (select unnest(cast(cast(:ids as text) as uuid[])))
      """;
  private static final String ADD =
      """
      insert into pool_member (pool_id, member_id)
      select :id, unnest(cast(cast(:ids as text) as uuid[])) on conflict do nothing
      """;

  @Override
  public Uni<Optional<Pool>> existing(UnitOfWork unit, PoolId id) {
    return one(unit, EXISTING, id);
  }

  @Override
  public Uni<Optional<Pool>> find(UnitOfWork unit, PoolId id) {
    return one(unit, FIND, id);
  }

  private static Uni<Optional<Pool>> one(UnitOfWork unit, String sql, PoolId id) {
    return EntityRows.query(unit.session(), sql, Pool.class)
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }

  @Override
  public Uni<Boolean> isOpen(UnitOfWork unit, PoolId id, PoolKind kind, boolean all) {
    return unit.session()
        .createNativeQuery(OPEN, Boolean.class)
        .setParameter("id", id.value())
        .setParameter("kind", kind.key())
        .setParameter("all", all)
        .setParameter("caller", unit.caller().memberId())
        .getSingleResult();
  }

  @Override
  public Uni<Boolean> isTaken(UnitOfWork unit, PoolName name) {
    Mutiny.Session session = unit.session();
    return session
        .createNativeQuery(LOCK_KEYS, Integer.class)
        .getSingleResult()
        .chain(
            () ->
                session
                    .createNativeQuery(TAKEN, Boolean.class)
                    .setParameter("kind", name.kind().key())
                    .setParameter("pool_key", name.key())
                    .getSingleResult());
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Pool pool) {
    return unit.session().persist(pool);
  }

  @Override
  public Uni<Set<MemberId>> active(UnitOfWork unit, Collection<MemberId> members) {
    return unit.session()
        .createNativeQuery(ACTIVE, UUID.class)
        .setParameter("ids", ArrayText.of(members))
        .getResultList()
        .map(found -> found.stream().map(MemberId::new).collect(toSet()));
  }

  @Override
  public Uni<List<MemberId>> members(UnitOfWork unit, PoolId id) {
    return unit.session()
        .createNativeQuery(MEMBERS, UUID.class)
        .setParameter("id", id.value())
        .getResultList()
        .map(found -> found.stream().map(MemberId::new).toList());
  }

  @Override
  public Uni<Void> setMembers(UnitOfWork unit, PoolId id, Collection<MemberId> members) {
    return change(unit, REMOVE, id, members).chain(() -> change(unit, ADD, id, members));
  }

  private static Uni<Void> change(
      UnitOfWork unit, String sql, PoolId id, Collection<MemberId> members) {
    return unit.session()
        .createNativeQuery(sql)
        .setParameter("id", id.value())
        .setParameter("ids", ArrayText.of(members))
        .executeUpdate()
        .replaceWithVoid();
  }
}
