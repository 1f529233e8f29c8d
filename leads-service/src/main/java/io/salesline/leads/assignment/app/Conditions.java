package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.assignment.domain.Vocabulary;
import io.salesline.leads.id.RuleId;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.Profile;
import io.salesline.platform.expression.Condition;
import io.salesline.platform.expression.UnusableExpression;
import io.salesline.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The conditions of rules, compiled once a version. */
@ApplicationScoped
class Conditions {

  private static final int MOST = 1_000;

  private record Key(RuleId rule, int version) {}

  private final Map<Key, Condition> compiled = new ConcurrentHashMap<>();

  Condition of(AssignmentRule rule) {
    if (compiled.size() > MOST) {
      compiled.clear();
    }
    return compiled.computeIfAbsent(
        new Key(rule.id(), rule.version()), key -> compile(rule.terms().condition()));
  }

  private static Condition compile(String expression) {
    try {
      return Vocabulary.condition(expression);
    } catch (UnusableExpression e) {
      throw new IllegalStateException("a condition was stored that cannot be used", e);
    }
  }

  /** A lead as {@link Vocabulary} speaks of it. */
  static Map<String, Object> facts(Lead lead) {
    var facts = new HashMap<String, Object>();
    Profile profile = lead.profile();
    put(facts, "source", profile.source());
    put(facts, "region", profile.region());
    put(facts, "industry", profile.industry());
    put(facts, "currency", profile.currency());
    put(facts, "estimated_minor", minor(profile.worth()));
    put(facts, "score", points(lead.score()));
    return Map.of("lead", facts);
  }

  private static Long minor(Money worth) {
    return worth == null ? null : worth.amount().unscaledValue().longValueExact();
  }

  /** Whole numbers of CEL are long. */
  private static Long points(Integer score) {
    return score == null ? null : score.longValue();
  }

  private static void put(Map<String, Object> facts, String name, Object value) {
    if (value != null) {
      facts.put(name, value);
    }
  }
}
