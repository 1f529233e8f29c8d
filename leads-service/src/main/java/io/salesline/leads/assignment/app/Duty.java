package io.salesline.leads.assignment.app;

import io.salesline.leads.assignment.domain.AssignmentRule;
import io.salesline.leads.assignment.domain.Candidate;
import java.util.List;

/**
 * A rule and who is there.
 *
 * @param candidates nobody where the rule keeps leads in a pool: that is always there
 */
record Duty(AssignmentRule rule, List<Candidate> candidates) {

  boolean isManned() {
    return rule.keepsInPool() || candidates.stream().anyMatch(Candidate::hasRoom);
  }
}
