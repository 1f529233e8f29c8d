package io.salesline.leads.pool.store;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.app.PoolQueries;
import io.salesline.leads.pool.domain.Pool;
import io.salesline.leads.pool.domain.PoolKind;
import io.salesline.platform.access.Caller;
import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PoolLists implements PoolQueries {

  private static final String SEEN =
      """
      select p.* from pool p
      where (:all or p.pool_id in (select pool_id from member_pools(:caller)))
      """;
  private static final String ONE = SEEN + " and p.pool_id = :id";
  private static final String LIST =
      SEEN
          + """
             and (cast(:kind as text) = '' or p.kind = :kind)
            and (p.pool_key, p.pool_id) > (:key, :id)
          order by p.pool_key, p.pool_id limit :most
          """;
  private static final String MEMBERS =
      """
      select m.member_id, p.username, p.full_name
      from pool_member m left join access_profile p using (member_id)
      where m.pool_id = :id order by p.full_name, m.member_id
      """;
  private static final Place BEGINNING = new Place("", new PoolId(new UUID(0, 0)));

  private final Mutiny.SessionFactory sessions;

  PoolLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Pool> get(Caller caller, PoolId id) {
    return sessions
        .withSession(
            session ->
                seen(session, ONE, caller).setParameter("id", id.value()).getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  @Override
  public Uni<List<Pool>> list(
      Caller caller, Optional<PoolKind> kind, Optional<Place> after, int most) {
    Place place = after.orElse(BEGINNING);
    return sessions.withSession(
        session ->
            seen(session, LIST, caller)
                .setParameter("kind", kind.map(PoolKind::key).orElse(""))
                .setParameter("key", place.key())
                .setParameter("id", place.id().value())
                .setParameter("most", most)
                .getResultList());
  }

  private static Mutiny.SelectionQuery<Pool> seen(
      Mutiny.Session session, String sql, Caller caller) {
    return EntityRows.query(session, sql, Pool.class)
        .setParameter("all", caller.hasAny(Role.ADMINISTRATOR, Role.DIRECTOR))
        .setParameter("caller", caller.memberId());
  }

  @Override
  public Uni<List<Member>> members(PoolId id) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(MEMBERS, Object[].class)
                    .setParameter("id", id.value())
                    .getResultList())
        .map(rows -> rows.stream().map(PoolLists::member).toList());
  }

  private static Member member(Object[] row) {
    return new Member((UUID) row[0], (String) row[1], (String) row[2]);
  }
}
