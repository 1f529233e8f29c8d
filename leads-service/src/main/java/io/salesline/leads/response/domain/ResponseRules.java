package io.salesline.leads.response.domain;

import io.salesline.platform.problem.Refusal;
import java.time.Duration;
import java.util.HashSet;
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
   */
  public Duration allowed(String source) {
    int minutes =
        rules.stream()
            .filter(rule -> rule.fits(source))
            .findFirst()
            .map(ResponseRule::minutes)
            .orElse(otherwiseMinutes);
    return Duration.ofMinutes(minutes);
  }

  /**
   * @throws Refusal 422 where a rule stands behind one for the same source, and so would never
   *     count, and where a step of the escalation would come too early
   */
  public ResponseRules checked() {
    var sources = new HashSet<String>();
    for (int i = 0; i < rules.size(); i++) {
      String source = rules.get(i).source();
      if (!sources.add(source)) {
        throw Refusal.field("rules[" + i + "].source", "source-twice", "source", source);
      }
    }
    escalation.checked();
    return this;
  }

  /** The same as the next revision of these. */
  public ResponseRules following(ResponseRules standing) {
    return new ResponseRules(standing.revision() + 1, rules, otherwiseMinutes, escalation);
  }
}
