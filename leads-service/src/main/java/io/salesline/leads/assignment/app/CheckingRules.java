package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.Seat;
import io.salesline.leads.assignment.domain.Target;
import io.salesline.leads.assignment.domain.Vocabulary;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.expression.UnusableExpression;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;

/** Whether a rule can be as it is drafted: its condition is CEL, its people and unit exist. */
@ApplicationScoped
class CheckingRules {

  private final Rules rules;

  CheckingRules(Rules rules) {
    this.rules = rules;
  }

  /** Fails with a 422 refusal. */
  Uni<Void> check(UnitOfWork unit, RuleDraft draft) {
    checkCondition(draft.terms().condition());
    var members = draft.seats().stream().map(Seat::member).toList();
    checkOnce(members);
    return rules
        .unknown(unit, members)
        .invoke(CheckingRules::refuseUnknown)
        .chain(() -> checkUnit(unit, draft.terms().target()));
  }

  private static void checkCondition(String expression) {
    try {
      Vocabulary.condition(expression);
    } catch (UnusableExpression e) {
      throw Refusal.field(e.in("condition"));
    }
  }

  private static void checkOnce(List<MemberId> members) {
    var seen = new HashSet<MemberId>();
    for (MemberId member : members) {
      if (!seen.add(member)) {
        throw Refusal.field("seats", "member-named-twice", "member_id", member.value());
      }
    }
  }

  private static void refuseUnknown(List<MemberId> unknown) {
    if (!unknown.isEmpty()) {
      throw Refusal.field("seats", "member-unknown", "member_id", unknown.getFirst().value());
    }
  }

  private Uni<Void> checkUnit(UnitOfWork unit, Target target) {
    return target.id() == null
        ? Uni.createFrom().voidItem()
        : rules.isUnit(unit, target.id()).invoke(known -> refuse(known, target)).replaceWithVoid();
  }

  private static void refuse(boolean known, Target target) {
    if (!known) {
      throw Refusal.field("target.unit_id", "unit-unknown", "unit_id", target.id());
    }
  }
}
