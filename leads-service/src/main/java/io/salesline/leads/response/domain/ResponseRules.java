package io.salesline.leads.response.domain;

import io.salesline.platform.problem.Refusal;
import java.time.Duration;
import java.util.List;

/**
 * How soon leads are to be turned to.
 *
 * @param revision counts from 1
 * @param rules in order; the first that fits counts
 * @param otherwiseMinutes of working time, for what none fits; above zero
 * @param escalation what happens to leads that nobody turns to
 */
public record ResponseRules(
    long revision, List<ResponseRule> rules, int otherwiseMinutes, EscalationTerms escalation) {

  public ResponseRules {
    rules = List.copyOf(rules);
  }

  /**
   * How much working time there is for a lead.
   *
   * @param source null where unknown
   * @param score 0 to 100; null where it has not been scored
   */
  public Duration allowed(String source, Integer score) {
    int minutes =
        rules.stream()
            .filter(rule -> rule.fits(source, score))
            .findFirst()
            .map(ResponseRule::minutes)
            .orElse(otherwiseMinutes);
    return Duration.ofMinutes(minutes);
  }

  /**
   * @throws Refusal 422 where a rule says nothing of the leads that it is for, or stands behind one
   *     that fits all that it fits, and so would never count; and where a step of the escalation
   *     would come too early
   */
  public ResponseRules checked() {
    for (int i = 0; i < rules.size(); i++) {
      check("rules[" + i + "]", rules.get(i), rules.subList(0, i));
    }
    escalation.checked();
    return this;
  }

  private static void check(String place, ResponseRule rule, List<ResponseRule> before) {
    if (rule.isForAll()) {
      throw Refusal.field(place, "response-rule-for-all");
    }
    var covering = before.stream().filter(other -> other.covers(rule)).findFirst();
    if (covering.isPresent()) {
      throw covering.get().source() == null
          ? Refusal.field(place, "response-rule-never-counts")
          : Refusal.field(place + ".source", "source-twice", "source", rule.source());
    }
  }

  /** The same as the next revision of these. */
  public ResponseRules following(ResponseRules standing) {
    return new ResponseRules(standing.revision() + 1, rules, otherwiseMinutes, escalation);
  }
}
