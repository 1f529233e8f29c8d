package io.salesline.leads.lead.store;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.SimilarLeads;
import io.salesline.platform.access.Scope;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks each lead up by the trigrams of its company, by their index. */
@ApplicationScoped
class SimilarTables implements SimilarLeads {

  /**
   * The index gives what is as near as it has to be, not what is half as near and to be thrown
   * away; and it is used whatever was known of the tables when they were still small.
   */
  static final String CLOSELY =
      """
      select set_config('pg_trgm.similarity_threshold', cast(:near as text), true)
        || set_config('enable_seqscan', 'off', true)
      """;

  static final String AMONG =
      """
      with looked as materialized (
        select a.place, r.id, r.company, r.company_key, %s as seen,
          case when r.customer_id is not null then surviving_customer(r.customer_id) end as became
        from unnest(cast(cast(:ids as text) as uuid[])) with ordinality as a(id, place)
        join lead r on r.id = a.id
        where r.status not in ('disqualified', 'merged') and r.company_key is not null)
      select l.id, l.seen, case when l.seen then l.company end as company, o.record,
        case when o.seen then o.id end as other_id, case when o.seen then o.name end as name,
        p.full_name, cast(round(cast(o.nearness as numeric), 2) as float8) as likeness
      from looked l
      cross join lateral (
        select g.record, g.id, g.name, g.owner_id, g.seen, max(g.nearness) as nearness
        from (%s) g
        where g.id is distinct from case g.record when 'lead' then l.id else l.became end
        group by g.record, g.id, g.name, g.owner_id, g.seen
        order by nearness desc, g.record, g.id
        limit 5) o
      left join access_profile p on p.member_id = o.owner_id
      order by l.place, o.nearness desc, o.record, o.id
      """
          .formatted(KnownBy.SEEN, Alike.to("l.company_key"));

  private final Mutiny.SessionFactory sessions;

  SimilarTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Resembling>> among(Scope scope, List<LeadId> leads) {
    return sessions
        .withTransaction(session -> closely(session).chain(() -> found(session, scope, leads)))
        .map(SimilarTables::resembling);
  }

  private static Uni<String> closely(Mutiny.Session session) {
    return session
        .createNativeQuery(CLOSELY, String.class)
        .setParameter("near", Double.toString(Alike.NEAR))
        .getSingleResult();
  }

  private static Uni<List<Object[]>> found(
      Mutiny.Session session, Scope scope, List<LeadId> leads) {
    return scope
        .bind(session.createNativeQuery(AMONG, Object[].class))
        .setParameter("ids", ArrayText.of(leads))
        .setParameter("near", Alike.NEAR)
        .getResultList();
  }

  /** A row is a lead and one that it resembles. */
  private static List<Resembling> resembling(List<Object[]> rows) {
    var found = new LinkedHashMap<UUID, Resembling>();
    for (Object[] row : rows) {
      found.computeIfAbsent((UUID) row[0], id -> alone(row)).others().add(other(row));
    }
    return List.copyOf(found.values());
  }

  private static Resembling alone(Object[] row) {
    return new Resembling(
        new LeadId((UUID) row[0]), (Boolean) row[1], (String) row[2], new ArrayList<>());
  }

  private static Other other(Object[] row) {
    return new Other(
        (String) row[3], (UUID) row[4], (String) row[5], (String) row[6], (Double) row[7]);
  }
}
