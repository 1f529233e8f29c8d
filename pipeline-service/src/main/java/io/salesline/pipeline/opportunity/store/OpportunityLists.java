package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.opportunity.app.OpportunityQueries;
import io.salesline.pipeline.opportunity.domain.MemberId;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.OpportunityId;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class OpportunityLists implements OpportunityQueries {

  private static final String SCOPE = Scope.ownerIn("o.owner_id");
  private static final String ONE =
      "select o.* from opportunity o where o.id = :id and ("
          + SCOPE
          + " or sees_in_review(:scope_member, o.id, :scope_today))";
  private static final String STAYS =
      """
      select s.ordinal, s.stage, s.entered_at, s.entered_by, s.backward, s.reason, s.exited_at, s.exited_to
      from opportunity o join stage_stay s on s.opportunity_id = o.id
      where o.id = :id and %s
      order by s.ordinal
      """
          .formatted(SCOPE);

  private final Mutiny.SessionFactory sessions;

  OpportunityLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Opportunity> get(Scope scope, OpportunityId id) {
    return sessions
        .withSession(session -> one(session, scope, id))
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  private static Uni<Opportunity> one(Mutiny.Session session, Scope scope, OpportunityId id) {
    var query = session.createNativeQuery(ONE, Opportunity.class).setParameter("id", id.value());
    return scope.bind(query).getSingleResultOrNull();
  }

  @Override
  public Uni<List<Opportunity>> list(Scope scope, Filter filter, Optional<Place> after, int most) {
    var conditions = new LinkedHashMap<String, Object>();
    filter.stage().ifPresent(stage -> conditions.put("o.stage = :stage", stage.value()));
    filter.status().ifPresent(status -> conditions.put("o.status = :status", status.key()));
    filter.owner().ifPresent(owner -> conditions.put("o.owner_id = :owner", owner.value()));
    filter
        .customer()
        .ifPresent(customer -> conditions.put("o.customer_id = :customer", customer.value()));
    String sql = sql(conditions, after.isPresent());
    return sessions.withSession(session -> list(session, sql, scope, conditions, after, most));
  }

  private static String sql(Map<String, Object> conditions, boolean continued) {
    var sql = new StringBuilder("select o.* from opportunity o where ").append(SCOPE);
    conditions.keySet().forEach(condition -> sql.append(" and ").append(condition));
    if (continued) {
      sql.append(" and (o.recorded_at, o.id) < (:recorded_at, :id)");
    }
    return sql.append(" order by o.recorded_at desc, o.id desc").toString();
  }

  private static Uni<List<Opportunity>> list(
      Mutiny.Session session,
      String sql,
      Scope scope,
      Map<String, Object> conditions,
      Optional<Place> after,
      int most) {
    var query = scope.bind(session.createNativeQuery(sql, Opportunity.class));
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

  @Override
  public Uni<List<StageStay>> stays(Scope scope, OpportunityId id) {
    return sessions
        .withSession(session -> stays(session, scope, id))
        .map(rows -> rows.stream().map(OpportunityLists::stay).toList())
        .invoke(OpportunityLists::requireSome);
  }

  private static Uni<List<Object[]>> stays(Mutiny.Session session, Scope scope, OpportunityId id) {
    var query = session.createNativeQuery(STAYS, Object[].class).setParameter("id", id.value());
    return scope.bind(query).getResultList();
  }

  private static void requireSome(List<StageStay> stays) {
    if (stays.isEmpty()) {
      throw Refusal.notFound();
    }
  }

  private static StageStay stay(Object[] row) {
    return new StageStay(
        (int) row[0],
        new StageKey((String) row[1]),
        instant(row[2]),
        MemberId.of((UUID) row[3]),
        (boolean) row[4],
        (String) row[5],
        instant(row[6]),
        (String) row[7]);
  }

  private static Instant instant(Object column) {
    return column == null ? null : ((OffsetDateTime) column).toInstant();
  }
}
