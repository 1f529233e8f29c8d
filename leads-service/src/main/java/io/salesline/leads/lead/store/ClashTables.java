package io.salesline.leads.lead.store;

import static io.salesline.leads.query.Keys.said;

import io.salesline.leads.lead.app.Clash;
import io.salesline.leads.lead.app.Clashes;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks for leads and customers by their keys and those of their people, strongest first. */
@ApplicationScoped
class ClashTables implements Clashes {

  // They come sorted, so that two who have several in common wait for one another in one order.
  private static final String LOCK =
      """
      select count(*) from (
        select pg_advisory_xact_lock(hashtextextended('leads/clash/' || k, 0))
        from unnest(string_to_array(:keys, chr(31))) k) locks
      """;
  private static final String EXACT =
      Way.all(
          way ->
              way.knownBy().select(way.matchedOn(), way.ordinal(), "1.0")
                  + " and "
                  + way.isShared("cast(:%s as text)"));
  // What is nearly the same is told of what is the same in no other way.
  private static final String FOUND =
      """
      select f.record, case when f.seen then f.id end as id, case when f.seen then f.name end as name,
        p.full_name, coalesce(f.matched_on, '%1$s')
      from (
        select g.record, g.id, g.name, g.owner_id, g.seen, max(g.nearness) as nearness,
          count(distinct g.matched_on) filter (where g.matched_on <> '%1$s') as ways,
          string_agg(g.matched_on, ',' order by g.strength)
            filter (where g.matched_on <> '%1$s') as matched_on
        from (%2$s) g
        group by g.record, g.id, g.name, g.owner_id, g.seen) f
      left join access_profile p on p.member_id = f.owner_id
      order by f.nearness desc, f.ways desc, f.record, f.id
      limit 20
      """;
  private static final String FIND_EXACT = FOUND.formatted(Alike.MATCHED_ON, EXACT);
  private static final String FIND_ALL =
      FOUND.formatted(Alike.MATCHED_ON, EXACT + " union all " + Alike.to("cast(:company as text)"));

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
      query.setParameter("near", Alike.NEAR);
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
        Arrays.stream(((String) row[4]).split(",")).distinct().toList());
  }
}
