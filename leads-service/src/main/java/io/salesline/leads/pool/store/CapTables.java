package io.salesline.leads.pool.store;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.app.Caps;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class CapTables implements Caps {

  private static final String ROOMS =
      """
      select m.id, cast(min(p.holding_cap - coalesce(h.held, 0)) as bigint)
      from unnest(cast(cast(:members as text) as uuid[])) m(id)
      cross join pool p
      left join pool_holding h on h.member_id = m.id and h.pool_id = p.pool_id
      where p.limits_given and p.holding_cap is not null
        and p.pool_id in (select unnest(cast(cast(:pools as text) as uuid[])))
      group by m.id
      """;
  private static final String REQUIRE =
      """
      select require_within_caps(cast(cast(:members as text) as uuid[]),
        cast(cast(:pools as text) as uuid[]))
      """;
  // Won customers count neither among what is given nor among what is held.
  private static final String BEYOND =
      """
      with won as (
        select distinct customer_id as id from customer_deal where status = 'won'),
      given as (
        select s.member_id, r.pool_id, count(*) as given
        from unnest(cast(cast(:records as text) as uuid[]), cast(cast(:givees as text) as uuid[]))
          as s(record_id, member_id)
        join (
          select id, pool_id from lead
          union all
          select id, pool_id from customer where id not in (select id from won where id is not null)) r
          on r.id = s.record_id
        group by 1, 2)
      select g.member_id, g.pool_id, p.holding_cap
      from given g
      join pool p using (pool_id)
      left join pool_holding h using (member_id, pool_id)
      where p.limits_given and g.given + coalesce(h.held, 0) > p.holding_cap + (
        select count(*) from customer c
        where p.kind = 'customer' and c.owner_id = g.member_id and c.pool_id = g.pool_id
          and c.status in ('prospect', 'active') and c.id in (select id from won))
      order by g.member_id, g.pool_id limit 1
      """;

  @Override
  public Uni<Map<MemberId, Long>> rooms(
      UnitOfWork unit, Collection<MemberId> members, Collection<PoolId> pools) {
    return unit.session()
        .createNativeQuery(ROOMS, Object[].class)
        .setParameter("members", ArrayText.of(members))
        .setParameter("pools", ArrayText.of(pools))
        .getResultList()
        .map(CapTables::rooms);
  }

  private static Map<MemberId, Long> rooms(List<Object[]> rows) {
    return rows.stream()
        .collect(Collectors.toMap(row -> new MemberId((UUID) row[0]), row -> (Long) row[1]));
  }

  @Override
  public Uni<Void> requireWithin(
      UnitOfWork unit, Collection<MemberId> members, Collection<PoolId> pools) {
    return unit.session()
        .createNativeQuery(REQUIRE, Boolean.class)
        .setParameter("members", ArrayText.of(members))
        .setParameter("pools", ArrayText.of(pools))
        .getSingleResult()
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<Beyond>> beyond(UnitOfWork unit, Map<UUID, MemberId> given) {
    List<Map.Entry<UUID, MemberId>> pairs = List.copyOf(given.entrySet());
    return unit.session()
        .createNativeQuery(BEYOND, Object[].class)
        .setParameter("records", ArrayText.of(pairs, Map.Entry::getKey))
        .setParameter("givees", ArrayText.of(pairs, Map.Entry::getValue))
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(CapTables::beyond));
  }

  private static Beyond beyond(Object[] row) {
    return new Beyond(
        new MemberId((UUID) row[0]), new PoolId((UUID) row[1]), ((Number) row[2]).intValue());
  }
}
