package io.salesline.leads.recycling.app;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.domain.RecyclingReason;
import io.salesline.leads.recycling.domain.RecyclingRule;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What administrators say about recycling. */
@ApplicationScoped
public class KeepingRules {

  private final RecyclingRules rules;

  KeepingRules(RecyclingRules rules) {
    this.rules = rules;
  }

  /** How long a rule waits, and where it sends leads. */
  public record Terms(int workingDays, Optional<PoolId> destination) {}

  public Uni<RecyclingRule> add(UnitOfWork unit, PoolId pool, RecyclingReason reason, Terms terms) {
    var rule =
        new RecyclingRule(
            UUID.randomUUID(), 1, pool, reason, terms.workingDays(), terms.destination());
    unit.audit(entry(rule, "added", Map.of(), fields(rule)));
    return rules.add(unit, rule).replaceWith(rule);
  }

  /** Fails with 412 where somebody changed it in between. */
  public Uni<RecyclingRule> change(UnitOfWork unit, UUID id, long expected, Terms terms) {
    return rules
        .hold(unit, id)
        .invoke(rule -> IfMatch.check(expected, rule.revision()))
        .chain(rule -> replace(unit, rule, terms));
  }

  private Uni<RecyclingRule> replace(UnitOfWork unit, RecyclingRule before, Terms terms) {
    RecyclingRule after = before.changed(terms.workingDays(), terms.destination());
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

  private static AuditEntry entry(
      RecyclingRule rule, String action, Map<String, Object> before, Map<String, Object> after) {
    return new AuditEntry("recycling-rule", rule.id().toString(), action, before, after);
  }

  private static Map<String, Object> fields(RecyclingRule rule) {
    return Map.of(
        "pool_id", rule.pool().toString(),
        "reason", rule.reason().key(),
        "working_days", rule.workingDays(),
        "destination_id", rule.destination().map(PoolId::toString).orElse(""));
  }
}
