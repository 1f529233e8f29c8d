package io.salesline.pipeline.activity.store;

import io.salesline.pipeline.activity.app.ActivityQueries;
import io.salesline.pipeline.activity.domain.Activity;
import io.salesline.pipeline.activity.domain.ActivityId;
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
class ActivityLists implements ActivityQueries {

  private static final String SCOPE = Scope.ownerIn("a.owner_id");
  private static final String ONE = "select a.* from activity a where a.id = :id and " + SCOPE;

  private final Mutiny.SessionFactory sessions;

  ActivityLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Activity> get(Scope scope, ActivityId id) {
    return sessions
        .withSession(session -> one(session, scope, id))
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  private static Uni<Activity> one(Mutiny.Session session, Scope scope, ActivityId id) {
    var query = session.createNativeQuery(ONE, Activity.class).setParameter("id", id.value());
    return scope.bind(query).getSingleResultOrNull();
  }

  @Override
  public Uni<List<Activity>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    Map<String, Object> conditions = conditions(filter);
    String sql = sql(conditions, after.isPresent());
    return sessions.withSession(session -> list(session, sql, scope, conditions, after, most));
  }

  private static Map<String, Object> conditions(Filter filter) {
    var conditions = new LinkedHashMap<String, Object>();
    filter.kind().ifPresent(kind -> conditions.put("a.kind = :kind", kind.key()));
    filter.status().ifPresent(status -> conditions.put("a.status = :status", status.key()));
    filter.owner().ifPresent(owner -> conditions.put("a.owner_id = :owner", owner.value()));
    filter.customer().ifPresent(it -> conditions.put("a.customer_id = :customer", it.value()));
    filter.opportunity().ifPresent(it -> conditions.put("a.opportunity_id = :deal", it.value()));
    filter.visit().ifPresent(visit -> conditions.put("a.visit_id = :visit", visit.value()));
    filter.dueUntil().ifPresent(day -> conditions.put("a.due_on <= :due", day));
    return conditions;
  }

  private static String sql(Map<String, Object> conditions, boolean continued) {
    var sql = new StringBuilder("select a.* from activity a where ").append(SCOPE);
    conditions.keySet().forEach(condition -> sql.append(" and ").append(condition));
    if (continued) {
      sql.append(" and (a.recorded_at, a.id) < (:recorded_at, :id)");
    }
    return sql.append(" order by a.recorded_at desc, a.id desc").toString();
  }

  private static Uni<List<Activity>> list(
      Mutiny.Session session,
      String sql,
      Scope scope,
      Map<String, Object> conditions,
      Optional<Place> after,
      int most) {
    var query = scope.bind(session.createNativeQuery(sql, Activity.class));
    conditions.forEach(
        (condition, value) ->
            query.setParameter(condition.substring(condition.indexOf(':') + 1), value));
    after.ifPresent(
        place ->
            query
                .setParameter("recorded_at", place.recordedAt())
                .setParameter("id", place.id().value()));
    return query.setMaxResults(most).getResultList();
  }
}
