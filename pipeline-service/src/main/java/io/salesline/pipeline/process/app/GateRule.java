package io.salesline.pipeline.process.app;

import io.salesline.pipeline.process.domain.Gate;
import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Bilingual;

/**
 * The review that a deal must pass on its way into a stage.
 *
 * @param approvals how many people must approve
 * @param slaHours working hours after which a review that is still open is escalated
 */
public record GateRule(
    String key, String stage, Bilingual label, Role reviewers, int approvals, int slaHours) {

  static GateRule of(String stage, Gate gate) {
    return new GateRule(
        gate.key(), stage, gate.label(), gate.reviewers(), gate.approvals(), gate.slaHours());
  }
}
