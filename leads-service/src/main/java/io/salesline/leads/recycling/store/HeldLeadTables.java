package io.salesline.leads.recycling.store;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.app.HeldLeads;
import io.salesline.leads.recycling.domain.HeldLead;
import io.salesline.leads.recycling.domain.RecyclingRule;
import io.salesline.platform.access.Scope;
import io.salesline.platform.outbox.EventJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class HeldLeadTables implements HeldLeads {

  private static final String HELD =
      """
      from lead l left join recycling_exemption e on e.lead_id = l.id
      where l.status in ('claimed', 'qualified') and %s
      """
          .formatted(Scope.ownerIn("l.owner_id"));

  /** Since when, as {@code HeldLead#since} has it; greatest() passes over what is null. */
  private static final String DUE =
      HELD
          + """
             and (e.until is null or e.until < :on)
             and (l.protected_until is null or l.protected_until <= :begin)
             and exists (
               select from jsonb_to_recordset(cast(cast(:rules as text) as jsonb))
                 as r(pool_id uuid, reason text, before timestamptz)
               where r.pool_id = l.pool_id
                 and case r.reason
                   when 'no-follow-up' then greatest(l.claimed_at, l.last_contacted_at)
                   when 'no-opportunity' then l.claimed_at end < r.before)
            """;

  private static final String FACTS =
      """
      select cast(jsonb_build_object('lead_id', l.id, 'pool_id', l.pool_id, 'owner_id', l.owner_id,
        'claimed_at', l.claimed_at, 'last_contacted_at', l.last_contacted_at,
        'exempt_until', e.until, 'protected_until', l.protected_until) as text)
      """;
  private static final String COUNT = "select count(*) " + DUE;
  private static final String LIST = FACTS + DUE + " and l.id > :after order by l.id limit :most";

  /** PostgreSQL looks again at what somebody changed before the lock was had. */
  private static final String HOLD = LIST + " for no key update of l";

  private static final String ONE = FACTS + HELD + " and l.id = :id";

  private record Row(
      UUID leadId,
      UUID poolId,
      UUID ownerId,
      Instant claimedAt,
      Instant lastContactedAt,
      LocalDate exemptUntil,
      Instant protectedUntil) {

    HeldLead lead() {
      return new HeldLead(
          new LeadId(leadId),
          new PoolId(poolId),
          new MemberId(ownerId),
          claimedAt,
          lastContactedAt,
          exemptUntil,
          protectedUntil);
    }
  }

  private record Limit(UUID poolId, String reason, Instant before) {
    static Limit of(RecyclingRule rule, Due due) {
      return new Limit(
          rule.pool().value(), rule.reason().key(), due.foresight().runsOutBefore(rule, due.on()));
    }
  }

  @Override
  public Uni<List<HeldLead>> due(Mutiny.Session session, Due due, LeadId after, int most) {
    return list(session, LIST, due, after, most);
  }

  @Override
  public Uni<List<HeldLead>> hold(Mutiny.Session session, Due due, LeadId after, int most) {
    return list(session, HOLD, due, after, most);
  }

  @Override
  public Uni<Long> count(Mutiny.Session session, Due due) {
    return bound(session.createNativeQuery(COUNT, Long.class), due).getSingleResult();
  }

  @Override
  public Uni<Optional<HeldLead>> find(Mutiny.Session session, Scope scope, LeadId id) {
    return scope
        .bind(session.createNativeQuery(ONE, String.class))
        .setParameter("id", id.value())
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(HeldLeadTables::lead));
  }

  private static Uni<List<HeldLead>> list(
      Mutiny.Session session, String sql, Due due, LeadId after, int most) {
    return bound(session.createNativeQuery(sql, String.class), due)
        .setParameter("after", after.value())
        .setParameter("most", most)
        .getResultList()
        .map(rows -> rows.stream().map(HeldLeadTables::lead).toList());
  }

  private static <R> Mutiny.SelectionQuery<R> bound(Mutiny.SelectionQuery<R> query, Due due) {
    List<Limit> limits = due.foresight().rules().stream().map(rule -> Limit.of(rule, due)).toList();
    return due.scope()
        .bind(query)
        .setParameter("on", due.on())
        .setParameter("begin", due.foresight().beginOf(due.on()))
        .setParameter("rules", EventJson.write(limits));
  }

  private static HeldLead lead(String row) {
    return Json.read(row, Row.class).lead();
  }
}
