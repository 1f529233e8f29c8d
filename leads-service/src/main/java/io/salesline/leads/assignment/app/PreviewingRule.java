package io.salesline.leads.assignment.app;

import static java.util.stream.Collectors.toSet;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.assignment.domain.Choice;
import io.salesline.leads.assignment.domain.Rota;
import io.salesline.leads.assignment.domain.Vocabulary;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.id.RuleId;
import io.salesline.leads.lead.app.LeadQueries;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.expression.UnusableExpression;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a rule would do with the leads that wait now, if it were the only one. Nothing changes. */
@ApplicationScoped
public class PreviewingRule {

  private static final int LOOKED_AT = 1_000;
  private static final LeadQueries.Filter WAITING =
      new LeadQueries.Filter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(true),
          Optional.empty(),
          Optional.empty());

  private final CheckingRules checking;
  private final Duties duties;
  private final LeadQueries leads;

  PreviewingRule(CheckingRules checking, Duties duties, LeadQueries leads) {
    this.checking = checking;
    this.duties = duties;
    this.leads = leads;
  }

  /**
   * @param lookedAt the newest of the leads that wait
   * @param fitting of those
   * @param leads how many of these each of the people would get
   * @param pool into which they would go; null where they would be given to people
   */
  public record Preview(int lookedAt, int fitting, Map<MemberId, Long> leads, PoolId pool) {}

  /** Fails with a 422 refusal for a rule that cannot be. */
  public Uni<Preview> preview(UnitOfWork unit, RuleDraft draft) {
    return checking.check(unit, draft).chain(() -> previewed(unit, rule(unit, draft)));
  }

  private static AssignmentRule rule(UnitOfWork unit, RuleDraft draft) {
    return new AssignmentRule(
        new RuleId(new UUID(0, 0)), 1, 1, true, 1, draft.terms(), 1, unit.now(), draft.seats());
  }

  private Uni<Preview> previewed(UnitOfWork unit, AssignmentRule rule) {
    var everybodys = new Scope(true, unit.caller().memberId(), unit.today());
    return duties
        .of(unit, List.of(rule))
        .chain(
            manned ->
                leads
                    .list(everybodys, WAITING, Optional.empty(), Optional.empty(), LOOKED_AT)
                    .chain(waiting -> preview(unit, rule, manned, waiting)));
  }

  private Uni<Preview> preview(
      UnitOfWork unit, AssignmentRule rule, List<Duty> manned, List<Lead> waiting) {
    var pools = waiting.stream().map(lead -> lead.standing().poolId()).collect(toSet());
    return duties
        .rooms(unit, manned, pools)
        .map(rooms -> manned.stream().map(rooms::in).toList())
        .map(able -> preview(rule, able, waiting, unit.now()));
  }

  private static Preview preview(
      AssignmentRule rule, List<Duty> manned, List<Lead> waiting, Instant at) {
    var fitting = fitting(rule.terms().condition(), waiting);
    if (rule.keepsInPool()) {
      return new Preview(waiting.size(), fitting.size(), Map.of(), rule.terms().target().pool());
    }
    var rota = new Rota(null, Rota.Position.START);
    if (!manned.isEmpty()) {
      rota.seat(rule.inForce(), manned.getFirst().candidates(), at);
      fitting.forEach(lead -> rota.choose(lead.id(), at));
    }
    var shares =
        rota.choices().stream()
            .collect(Collectors.groupingBy(Choice::member, Collectors.counting()));
    return new Preview(waiting.size(), fitting.size(), shares, null);
  }

  private static List<Lead> fitting(String expression, List<Lead> waiting) {
    try {
      var condition = Vocabulary.condition(expression);
      return waiting.stream().filter(lead -> condition.holds(Conditions.facts(lead))).toList();
    } catch (UnusableExpression e) {
      throw new IllegalStateException("a condition was checked that cannot be used", e);
    }
  }
}
