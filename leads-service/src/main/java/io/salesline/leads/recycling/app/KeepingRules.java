package io.salesline.leads.recycling.app;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.app.Pools;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.RecyclingRule;
import io.salesline.leads.recycling.domain.RecyclingRule.Subject;
import io.salesline.leads.recycling.domain.RecyclingRule.Terms;
import io.salesline.leads.recycling.domain.Sparing;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What administrators say about recycling. */
@ApplicationScoped
public class KeepingRules {

  private final RecyclingRules rules;
  private final Pools pools;

  KeepingRules(RecyclingRules rules, Pools pools) {
    this.rules = rules;
    this.pools = pools;
  }

  /** Fails with 422 for what only customers have, and for a pool in which others wait. */
  public Uni<RecyclingRule> add(UnitOfWork unit, Subject subject, Terms terms) {
    check(subject);
    check(subject.kind(), terms);
    var rule = new RecyclingRule(UUID.randomUUID(), 1, subject, terms);
    return requireAlike(unit, "pool_id", subject.kind(), subject.pool())
        .chain(() -> requireAlike(unit, subject.kind(), terms))
        .invoke(() -> unit.audit(entry(rule, "added", Map.of(), fields(rule))))
        .chain(() -> rules.add(unit, rule))
        .replaceWith(rule);
  }

  /**
   * Fails with 412 where somebody changed it in between, else as {@link #add}.
   *
   * @param terms for that kind
   */
  public Uni<RecyclingRule> change(
      UnitOfWork unit, UUID id, long expected, Function<RecordKind, Terms> terms) {
    return rules
        .hold(unit, id)
        .invoke(rule -> IfMatch.check(expected, rule.revision()))
        .chain(rule -> change(unit, rule, terms.apply(rule.subject().kind())));
  }

  private Uni<RecyclingRule> change(UnitOfWork unit, RecyclingRule rule, Terms terms) {
    RecordKind kind = rule.subject().kind();
    check(kind, terms);
    return requireAlike(unit, kind, terms).chain(() -> replace(unit, rule, terms));
  }

  private Uni<RecyclingRule> replace(UnitOfWork unit, RecyclingRule before, Terms terms) {
    RecyclingRule after = before.changed(terms);
    unit.audit(entry(after, "changed", fields(before), fields(after)).changedOnly());
    return rules.replace(unit, after).replaceWith(after);
  }

  /** Fails with 412 where somebody changed it in between. */
  public Uni<Void> remove(UnitOfWork unit, UUID id, long expected) {
    return rules
        .hold(unit, id)
        .invoke(rule -> IfMatch.check(expected, rule.revision()))
        .invoke(rule -> unit.audit(entry(rule, "removed", fields(rule), Map.of())))
        .chain(rule -> rules.remove(unit, rule.id()));
  }

  private static void check(Subject subject) {
    if (!subject.kind().knows(subject.reason())) {
      throw Refusal.field("reason", "rule-for-customers-only");
    }
    if (subject.kind() == RecordKind.LEAD && subject.level().isPresent()) {
      throw Refusal.field("customer_class", "rule-for-customers-only");
    }
  }

  private static void check(RecordKind kind, Terms terms) {
    if (kind == RecordKind.LEAD && terms.sparing().openDeals()) {
      throw Refusal.field("spares_open_deals", "rule-for-customers-only");
    }
    if (kind == RecordKind.LEAD && terms.sparing().wonWithinDays() != null) {
      throw Refusal.field("won_within_days", "rule-for-customers-only");
    }
  }

  private Uni<Void> requireAlike(UnitOfWork unit, RecordKind kind, Terms terms) {
    return terms
        .destination()
        .map(pool -> requireAlike(unit, "destination_pool_id", kind, pool))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Void> requireAlike(UnitOfWork unit, String field, RecordKind kind, PoolId id) {
    return pools
        .find(unit, id)
        .map(found -> found.filter(pool -> !pool.name().kind().key().equals(kind.key())))
        .invoke(unlike -> unlike.ifPresent(pool -> refuseUnlike(field, id)))
        .replaceWithVoid();
  }

  private static void refuseUnlike(String field, PoolId id) {
    throw Refusal.field(field, "rule-pool-unfit", "pool_id", id.value());
  }

  private static AuditEntry entry(
      RecyclingRule rule, String action, Map<String, Object> before, Map<String, Object> after) {
    return new AuditEntry("recycling-rule", rule.id().toString(), action, before, after);
  }

  private static Map<String, Object> fields(RecyclingRule rule) {
    Subject subject = rule.subject();
    Sparing sparing = rule.terms().sparing();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", subject.kind().key());
    fields.put("pool_id", subject.pool().toString());
    fields.put("reason", subject.reason().key());
    fields.put("customer_class", subject.level().map(CustomerClass::key).orElse(""));
    fields.put("working_days", rule.workingDays());
    fields.put("destination_id", rule.terms().destination().map(PoolId::toString).orElse(""));
    fields.put("spares_open_deals", sparing.openDeals());
    fields.put("won_within_days", sparing.wonWithinDays() == null ? 0 : sparing.wonWithinDays());
    fields.put("remind_days", rule.terms().remindDays().toString());
    return fields;
  }
}
