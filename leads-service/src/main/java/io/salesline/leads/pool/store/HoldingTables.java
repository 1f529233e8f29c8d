package io.salesline.leads.pool.store;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.app.Holdings;
import io.salesline.leads.pool.domain.Holding;
import io.salesline.leads.query.Keys;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class HoldingTables implements Holdings {

  // An update that changes nothing locks the row, and answers what rivals have just committed.
  private static final String LOCK =
      """
      insert into pool_holding as h (pool_id, member_id) values (:pool, :member)
      on conflict (member_id, pool_id) do update set held = h.held
      returning h.held, h.claim_day, h.claims
      """;
  private static final String WON =
      """
      select count(*) from customer c
      where c.owner_id = :member and c.pool_id = :pool and c.status in ('prospect', 'active')
        and exists (
          select from customer_deal d where d.customer_id = c.id and d.status = 'won')
      """;
  private static final String CLAIMED =
      """
      update pool_holding
      set claims = case when claim_day = :day then claims + 1 else 1 end, claim_day = :day
      where member_id = :member and pool_id = :pool
      """;
  private static final String GAVE_UP =
      """
      select max(d.left_at)
      from pool_departure d
      left join lead l on l.id = d.record_id
      left join customer c on c.id = d.record_id
      where d.member_id = :member
        and (d.record_id = :record or l.company_key = cast(:company as text)
          or c.name_key = cast(:company as text))
      """;

  @Override
  public Uni<Holding> lock(UnitOfWork unit, PoolId pool, MemberId member) {
    return unit.session()
        .createNativeQuery(LOCK, Object[].class)
        .setParameter("pool", pool.value())
        .setParameter("member", member.value())
        .getSingleResult()
        .map(row -> new Holding((Integer) row[0], (LocalDate) row[1], (Integer) row[2]));
  }

  @Override
  public Uni<Integer> won(UnitOfWork unit, PoolId pool, MemberId member) {
    return unit.session()
        .createNativeQuery(WON, Long.class)
        .setParameter("member", member.value())
        .setParameter("pool", pool.value())
        .getSingleResult()
        .map(Math::toIntExact);
  }

  @Override
  public Uni<Void> claimed(UnitOfWork unit, PoolId pool, MemberId member, LocalDate day) {
    return unit.session()
        .createNativeQuery(CLAIMED)
        .setParameter("day", day)
        .setParameter("member", member.value())
        .setParameter("pool", pool.value())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<Instant>> gaveUp(
      UnitOfWork unit, MemberId member, UUID record, String companyKey) {
    return unit.session()
        .createNativeQuery(GAVE_UP, Instant.class)
        .setParameter("member", member.value())
        .setParameter("record", record)
        .setParameter("company", Keys.said(companyKey))
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }
}
