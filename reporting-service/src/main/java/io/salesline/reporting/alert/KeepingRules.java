package io.salesline.reporting.alert;

import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Makes and changes rules. One that is switched off is kept: its alerts name it. */
@ApplicationScoped
class KeepingRules {

  private final Rules rules;

  KeepingRules(Rules rules) {
    this.rules = rules;
  }

  /** Fails as {@link Rules#add} does. */
  Uni<Rule> make(UnitOfWork work, Rule rule) {
    work.audit(entry(rule, "made", Map.of(), described(rule)));
    return rules.add(work, rule);
  }

  /**
   * Fails with 404, 412, and 422 {@code rule-subject-fixed}.
   *
   * @param seen the revision that the change was decided on
   */
  Uni<Rule> change(UnitOfWork work, UUID id, long seen, Rule to) {
    return rules
        .hold(work, id)
        .map(rule -> changed(work, rule, seen, to))
        .chain(changed -> rules.change(work, changed));
  }

  private static Rule changed(UnitOfWork work, Rule rule, long seen, Rule to) {
    IfMatch.check(seen, rule.revision());
    if (rule.subject() != to.subject() || !rule.kind().equals(to.kind())) {
      throw Refusal.unprocessable(
          "rule-subject-fixed", "kind", rule.kind(), "subject", rule.subject().key());
    }
    Rule changed = rule.revised(to);
    work.audit(entry(rule, "changed", described(rule), described(changed)).changedOnly());
    return changed;
  }

  private static AuditEntry entry(
      Rule rule, String what, Map<String, Object> before, Map<String, Object> after) {
    return new AuditEntry("alert-rule", rule.id().toString(), what, before, after);
  }

  private static Map<String, Object> described(Rule rule) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("kind", rule.kind());
    fields.put("severity", rule.severity().key());
    fields.put("begins", rule.begins());
    fields.put("restarts", rule.restarts());
    fields.put("ends", rule.ends());
    fields.put("due_field", rule.dueField());
    fields.put("after_days", rule.afterDays());
    fields.put("recipients", rule.recipients());
    fields.put("text", rule.text());
    fields.put("active", rule.active());
    return fields;
  }
}
