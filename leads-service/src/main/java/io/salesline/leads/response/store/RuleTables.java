package io.salesline.leads.response.store;

import io.salesline.leads.response.app.StoredRules;
import io.salesline.leads.response.domain.EscalationTerms;
import io.salesline.leads.response.domain.ResponseRule;
import io.salesline.leads.response.domain.ResponseRules;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class RuleTables implements StoredRules {

  private static final String GET =
      "select r.revision, cast(r.rules as text) as rules, r.otherwise_minutes, r.remind_percent,"
          + " r.tell_percent, r.take_back_percent from response_rules r";
  private static final String LOCK = GET + " for no key update of r";
  private static final String SAVE =
      """
      update response_rules set revision = :revision,
        rules = cast(cast(:rules as text) as jsonb), otherwise_minutes = :otherwise,
        remind_percent = :remind, tell_percent = :tell, take_back_percent = nullif(:take_back, 0)
      """;

  private final Mutiny.SessionFactory sessions;

  RuleTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<ResponseRules> get() {
    return sessions.withSession(session -> read(session, GET));
  }

  @Override
  public Uni<ResponseRules> get(UnitOfWork unit) {
    return read(unit.session(), GET);
  }

  @Override
  public Uni<ResponseRules> lock(UnitOfWork unit) {
    return read(unit.session(), LOCK);
  }

  private static Uni<ResponseRules> read(Mutiny.Session session, String sql) {
    return session.createNativeQuery(sql, Object[].class).getSingleResult().map(RuleTables::rules);
  }

  private static ResponseRules rules(Object[] row) {
    var escalation = new EscalationTerms((Integer) row[3], (Integer) row[4], (Integer) row[5]);
    return new ResponseRules((Long) row[0], rules((String) row[1]), (Integer) row[2], escalation);
  }

  private static List<ResponseRule> rules(String json) {
    return new JsonArray(json).stream().map(JsonObject.class::cast).map(RuleTables::rule).toList();
  }

  private static ResponseRule rule(JsonObject rule) {
    return new ResponseRule(
        rule.getString("source"), rule.getInteger("score_at_least"), rule.getInteger("minutes"));
  }

  @Override
  public Uni<Void> save(UnitOfWork unit, ResponseRules rules) {
    var json = new JsonArray();
    rules.rules().forEach(rule -> json.add(row(rule)));
    return unit.session()
        .createNativeQuery(SAVE)
        .setParameter("revision", rules.revision())
        .setParameter("rules", json.encode())
        .setParameter("otherwise", rules.otherwiseMinutes())
        .setParameter("remind", rules.escalation().remindPercent())
        .setParameter("tell", rules.escalation().tellPercent())
        .setParameter(
            "take_back", Objects.requireNonNullElse(rules.escalation().takeBackPercent(), 0))
        .executeUpdate()
        .replaceWithVoid();
  }

  private static JsonObject row(ResponseRule rule) {
    return new JsonObject()
        .put("source", rule.source())
        .put("score_at_least", rule.scoreAtLeast())
        .put("minutes", rule.minutes());
  }
}
