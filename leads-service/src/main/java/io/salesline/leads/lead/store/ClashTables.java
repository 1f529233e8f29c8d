package io.salesline.leads.lead.store;

import static io.salesline.leads.query.Keys.said;

import io.salesline.leads.lead.app.Clash;
import io.salesline.leads.lead.app.Clashes;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks for leads and customers by their keys, strongest first. */
@ApplicationScoped
class ClashTables implements Clashes {

  // They come sorted, so that two who have several in common wait for one another in one order.
  private static final String LOCK =
      """
      select count(*) from (
        select pg_advisory_xact_lock(hashtextextended('leads/clash/' || k, 0))
        from unnest(string_to_array(:keys, chr(31))) k) locks
      """;
  private static final String SEEN =
      "(" + Scope.ownerIn("r.owner_id") + " or r.owner_id is null and " + LeadLists.OF_POOLS + ")";

  /** What a merged record is known by leads to the one that it is. */
  static final String SURVIVING_LEAD =
      "r.id = case when m.merged_into_id is null then m.id else surviving_lead(m.id) end";

  static final String SURVIVING_CUSTOMER =
      "r.id = case when m.merged_into_id is null then m.id else surviving_customer(m.id) end";
  private static final String EXACT =
      """
      select 'lead' as record, r.id, r.company as name, r.owner_id, %s as seen, concat_ws(',',
          case when m.credit_code = cast(:credit_code as text) then 'credit-code' end,
          case when m.phone_key = cast(:phone as text) then 'phone' end,
          case when m.email_key = cast(:email as text) then 'email' end,
          case when m.company_key = cast(:company as text) then 'company' end) as matched_on,
        1.0 as nearness
      from lead m join lead r on %s
      where m.status <> 'disqualified' and r.status <> 'disqualified'
        and (m.credit_code = cast(:credit_code as text) or m.phone_key = cast(:phone as text)
          or m.email_key = cast(:email as text) or m.company_key = cast(:company as text))
      union all
      select 'customer', r.id, r.name, r.owner_id, %s, 'company', 1.0
      from customer m join customer r on %s
      where m.status <> 'withdrawn' and r.status <> 'withdrawn'
        and m.name_key = cast(:company as text)
      """
          .formatted(SEEN, SURVIVING_LEAD, SEEN, SURVIVING_CUSTOMER);
  private static final String SIMILAR =
      """
      union all
      select 'lead', r.id, r.company, r.owner_id, %s, 'company-similar',
        similarity(k.company_key, cast(:company as text))
      from lead_likeness k join lead m on m.id = k.lead_id join lead r on %s
      where m.status <> 'disqualified' and r.status <> 'disqualified'
        and k.company_key %% cast(:company as text)
        and k.company_key <> cast(:company as text)
        and similarity(k.company_key, cast(:company as text)) >= :near
      union all
      select 'customer', r.id, r.name, r.owner_id, %s, 'company-similar',
        similarity(m.name_key, cast(:company as text))
      from customer m join customer r on %s
      where m.status <> 'withdrawn' and r.status <> 'withdrawn'
        and m.name_key %% cast(:company as text)
        and m.name_key <> cast(:company as text)
        and similarity(m.name_key, cast(:company as text)) >= :near
      """
          .formatted(SEEN, SURVIVING_LEAD, SEEN, SURVIVING_CUSTOMER);
  private static final String FOUND =
      """
      select f.record, case when f.seen then f.id end as id, case when f.seen then f.name end as name,
        p.full_name, f.matched_on
      from (
        select distinct on (g.record, g.id) g.* from (%s) g
        order by g.record, g.id, g.nearness desc, char_length(g.matched_on) desc) f
      left join access_profile p on p.member_id = f.owner_id
      order by f.nearness desc, char_length(f.matched_on) desc, f.record, f.id
      limit 20
      """;
  private static final String FIND_EXACT = FOUND.formatted(EXACT);
  private static final String FIND_ALL = FOUND.formatted(EXACT + SIMILAR);

  /** Half of the trigrams: 云帆科技 and 上海云帆科技, not 上海云帆科技 and 上海网帆商贸. */
  private static final double NEAR = 0.5;

  private final Mutiny.SessionFactory sessions;

  ClashTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> hold(UnitOfWork unit, MatchKeys keys) {
    return lock(unit, keys.all());
  }

  @Override
  public Uni<List<Clash>> prevented(UnitOfWork unit, MatchKeys keys) {
    return hold(unit, keys).chain(() -> find(unit.session(), FIND_EXACT, unit.scope(), keys));
  }

  /**
   * @param keys sorted
   */
  static Uni<Void> lock(UnitOfWork unit, Collection<String> keys) {
    return unit.session()
        .createNativeQuery(LOCK, Long.class)
        .setParameter("keys", String.join("\u001f", keys))
        .getSingleResult()
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Clash>> foreseen(Scope scope, MatchKeys keys) {
    return sessions.withSession(session -> find(session, FIND_ALL, scope, keys));
  }

  private static Uni<List<Clash>> find(
      Mutiny.Session session, String sql, Scope scope, MatchKeys keys) {
    var query =
        session
            .createNativeQuery(sql, Object[].class)
            .setParameter("credit_code", said(keys.creditCode()))
            .setParameter("phone", said(keys.phone()))
            .setParameter("email", said(keys.email()))
            .setParameter("company", said(keys.company()));
    if (sql.equals(FIND_ALL)) {
      query.setParameter("near", NEAR);
    }
    return scope
        .bind(query)
        .getResultList()
        .map(rows -> rows.stream().map(ClashTables::clash).toList());
  }

  private static Clash clash(Object[] row) {
    return new Clash(
        (String) row[0],
        (UUID) row[1],
        (String) row[2],
        (String) row[3],
        List.of(((String) row[4]).split(",")));
  }
}
