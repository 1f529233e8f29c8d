package io.salesline.leads.appeal.store;

import io.salesline.leads.appeal.app.AppealQueries;
import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.leads.appeal.domain.Matter;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class AppealLists implements AppealQueries {

  private static final String VISIBLE = AppealRows.SELECT + AppealRows.CONCERNS;
  private static final String LATEST_FIRST = " order by a.filed_at desc, a.id desc";
  private static final String LEDGER =
      """
      select cast(jsonb_build_object('at', a.at, 'action', a.action, 'by', p.full_name,
        'owner_id', a.after ->> 'owner_id', 'previous_owner_id', a.before ->> 'owner_id') as text)
      from audit_log a
      left join access_profile p on p.member_id = a.member_id
      where a.entity = :kind and a.entity_id = :record
      order by a.at desc, a.id desc
      """;

  private final Mutiny.SessionFactory sessions;

  AppealLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Appeal> get(Scope scope, UUID id) {
    return sessions
        .withSession(session -> one(session, scope, id).getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound)
        .map(AppealRows::appeal);
  }

  private static Mutiny.SelectionQuery<String> one(Mutiny.Session session, Scope scope, UUID id) {
    return scope
        .bind(session.createNativeQuery(VISIBLE + " and a.id = :id", String.class))
        .setParameter("id", id);
  }

  @Override
  public Uni<List<Appeal>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    return sessions
        .withSession(session -> page(session, scope, filter, after, most).getResultList())
        .map(rows -> rows.stream().map(AppealRows::appeal).toList());
  }

  private static Mutiny.SelectionQuery<String> page(
      Mutiny.Session session, Scope scope, Filter filter, Optional<Place> after, int most) {
    String sql =
        VISIBLE
            + (filter.open() || filter.toDecide() ? " and a.verdict is null" : "")
            + (filter.toDecide() ? " and :scope_member <> all (a.parties)" : "")
            + (after.isPresent() ? " and (a.filed_at, a.id) < (:filed_at, :last_id)" : "")
            + LATEST_FIRST;
    var query = scope.bind(session.createNativeQuery(sql, String.class).setMaxResults(most));
    after.ifPresent(
        place ->
            query.setParameter("filed_at", place.filedAt()).setParameter("last_id", place.id()));
    return query;
  }

  @Override
  public Uni<List<LedgerLine>> ledger(Matter matter, int most) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(LEDGER, String.class)
                    .setParameter("kind", matter.kind().key())
                    .setParameter("record", matter.id().toString())
                    .setMaxResults(most)
                    .getResultList())
        .map(rows -> rows.stream().map(row -> AppealRows.read(row, LedgerLine.class)).toList());
  }
}
