package io.salesline.pipeline.visit.store;

import io.salesline.pipeline.visit.app.VisitQueries;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class VisitLists implements VisitQueries {

  private static final String SCOPE = Scope.ownerIn("v.owner_id");
  private static final String ONE = "select v.* from visit v where v.id = :id and " + SCOPE;

  private final Mutiny.SessionFactory sessions;

  VisitLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Visit> get(Scope scope, VisitId id) {
    return sessions
        .withSession(session -> one(session, scope, id))
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  private static Uni<Visit> one(Mutiny.Session session, Scope scope, VisitId id) {
    var query = session.createNativeQuery(ONE, Visit.class).setParameter("id", id.value());
    return scope.bind(query).getSingleResultOrNull();
  }

  @Override
  public Uni<List<Visit>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    Map<String, Object> conditions = conditions(filter);
    String sql = sql(conditions, after.isPresent());
    return sessions.withSession(session -> list(session, sql, scope, conditions, after, most));
  }

  private static Map<String, Object> conditions(Filter filter) {
    var conditions = new LinkedHashMap<String, Object>();
    filter.state().ifPresent(state -> conditions.put("v.state = :state", state.key()));
    filter.owner().ifPresent(owner -> conditions.put("v.owner_id = :owner", owner.value()));
    filter.customer().ifPresent(it -> conditions.put("v.customer_id = :customer", it.value()));
    filter.opportunity().ifPresent(it -> conditions.put("v.opportunity_id = :deal", it.value()));
    filter.from().ifPresent(day -> conditions.put("v.scheduled_on >= :from_day", day));
    filter.until().ifPresent(day -> conditions.put("v.scheduled_on <= :until_day", day));
    return conditions;
  }

  private static String sql(Map<String, Object> conditions, boolean continued) {
    var sql = new StringBuilder("select v.* from visit v where ").append(SCOPE);
    conditions.keySet().forEach(condition -> sql.append(" and ").append(condition));
    if (continued) {
      sql.append(" and (v.starts_at, v.id) < (:starts_at, :id)");
    }
    return sql.append(" order by v.starts_at desc, v.id desc").toString();
  }

  private static Uni<List<Visit>> list(
      Mutiny.Session session,
      String sql,
      Scope scope,
      Map<String, Object> conditions,
      Optional<Place> after,
      int most) {
    var query = scope.bind(session.createNativeQuery(sql, Visit.class));
    conditions.forEach(
        (condition, value) ->
            query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
    after.ifPresent(
        place ->
            query
                .setParameter("starts_at", place.startsAt())
                .setParameter("id", place.id().value()));
    return query.setMaxResults(most).getResultList();
  }
}
