package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.Seat;
import io.salesline.leads.assignment.domain.Target;
import io.salesline.leads.assignment.domain.Vocabulary;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.pool.app.Pools;
import io.salesline.leads.pool.domain.Pool;
import io.salesline.leads.pool.domain.PoolKind;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.expression.UnusableExpression;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a rule can be as it is drafted: its condition is CEL, its people, unit or pool exist, and
 * of a pool it says no more than that.
 */
@ApplicationScoped
class CheckingRules {

  private final Rules rules;
  private final Pools pools;

  CheckingRules(Rules rules, Pools pools) {
    this.rules = rules;
    this.pools = pools;
  }

  /** Fails with a 422 refusal. */
  Uni<Void> check(UnitOfWork unit, RuleDraft draft) {
    checkCondition(draft.terms().condition());
    checkTurns(draft);
    var members = draft.seats().stream().map(Seat::member).toList();
    checkOnce(members);
    return rules
        .unknown(unit, members)
        .invoke(CheckingRules::refuseUnknown)
        .chain(() -> checkTarget(unit, draft.terms().target()));
  }

  private static void checkTurns(RuleDraft draft) {
    var terms = draft.terms();
    if (terms.target().kind() == Target.Kind.POOL) {
      refuse("strategy", terms.strategy() != null);
      refuse("working_hours_only", terms.workingHoursOnly());
      refuse("seats", !draft.seats().isEmpty());
      refuse("seats_from", draft.rosterFrom() != null);
    }
  }

  private static void refuse(String field, boolean said) {
    if (said) {
      throw Refusal.field(field, "pool-without-turns");
    }
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

  private Uni<Void> checkTarget(UnitOfWork unit, Target target) {
    return switch (target.kind()) {
      case PEOPLE -> Uni.createFrom().voidItem();
      case UNIT ->
          rules
              .isUnit(unit, target.id())
              .invoke(known -> requireUnit(known, target.id()))
              .replaceWithVoid();
      case POOL ->
          pools
              .find(unit, target.pool())
              .invoke(found -> requireOfLeads(found, target.id()))
              .replaceWithVoid();
    };
  }

  private static void requireUnit(boolean known, UUID id) {
    if (!known) {
      throw Refusal.field("target.unit_id", "unit-unknown", "unit_id", id);
    }
  }

  private static void requireOfLeads(Optional<Pool> found, UUID id) {
    if (found.filter(pool -> pool.name().kind() == PoolKind.LEAD).isEmpty()) {
      throw Refusal.field("target.pool_id", "target-pool-unfit", "pool_id", id);
    }
  }
}
