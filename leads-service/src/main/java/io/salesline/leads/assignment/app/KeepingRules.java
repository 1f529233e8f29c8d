package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.id.RuleId;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes rules and changes them. All leads that wait are then looked at anew. */
@ApplicationScoped
public class KeepingRules {

  private final Rules rules;
  private final AssignmentQueue queue;
  private final CheckingRules checking;

  KeepingRules(Rules rules, AssignmentQueue queue, CheckingRules checking) {
    this.rules = rules;
    this.queue = queue;
    this.checking = checking;
  }

  public Uni<List<AssignmentRule>> all() {
    return rules.all();
  }

  /** Fails with a 404 refusal. */
  public Uni<AssignmentRule> get(RuleId id) {
    return rules.get(id);
  }

  /** Fails with a 422 refusal for what cannot be. */
  public Uni<AssignmentRule> create(UnitOfWork unit, RuleDraft draft) {
    return checking
        .check(unit, draft)
        .chain(() -> rules.stop(unit))
        .map(stopped -> first(unit, draft))
        .call(rule -> record(unit, null, rule));
  }

  private static AssignmentRule first(UnitOfWork unit, RuleDraft draft) {
    return new AssignmentRule(
        RuleId.fresh(),
        1,
        draft.position(),
        draft.active(),
        1,
        draft.terms(),
        1,
        Objects.requireNonNullElse(draft.rosterFrom(), unit.now()),
        draft.seats());
  }

  /** Fails with a 404 refusal, 412 for another revision, 422 for what cannot be. */
  public Uni<AssignmentRule> change(UnitOfWork unit, RuleId id, long expected, RuleDraft draft) {
    return checking
        .check(unit, draft)
        .chain(() -> rules.stop(unit))
        .chain(() -> rules.require(unit, id))
        .invoke(rule -> IfMatch.check(expected, rule.revision()))
        .chain(rule -> changed(unit, rule, next(unit, rule, draft)));
  }

  private Uni<AssignmentRule> changed(UnitOfWork unit, AssignmentRule before, AssignmentRule rule) {
    return record(unit, before, rule).replaceWith(rule);
  }

  /** Terms and rosters that stay the same keep their versions. */
  private static AssignmentRule next(UnitOfWork unit, AssignmentRule rule, RuleDraft draft) {
    boolean sameTerms = rule.terms().equals(draft.terms());
    boolean sameSeats =
        rule.seats().equals(draft.seats())
            && (draft.rosterFrom() == null || draft.rosterFrom().equals(rule.rosterFrom()));
    return new AssignmentRule(
        rule.id(),
        rule.revision() + 1,
        draft.position(),
        draft.active(),
        sameTerms ? rule.version() : rule.version() + 1,
        draft.terms(),
        sameSeats ? rule.rosterVersion() : rule.rosterVersion() + 1,
        sameSeats ? rule.rosterFrom() : Objects.requireNonNullElse(draft.rosterFrom(), unit.now()),
        draft.seats());
  }

  private Uni<Void> record(UnitOfWork unit, AssignmentRule before, AssignmentRule rule) {
    unit.audit(
        new AuditEntry(
                "assignment-rule",
                rule.id().toString(),
                before == null ? "created" : "changed",
                before == null ? Map.of() : fields(before),
                fields(rule))
            .changedOnly());
    return rules.save(unit, rule).chain(() -> queue.offerAll(unit));
  }

  private static Map<String, Object> fields(AssignmentRule rule) {
    return Map.of(
        "position", rule.position(),
        "active", rule.active(),
        "version", rule.version(),
        "roster_version", rule.rosterVersion());
  }
}
