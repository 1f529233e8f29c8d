package io.salesline.leads.strategy.domain;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is to be reached with a customer, and how. Plain text, kept here and never published.
 *
 * @param goal 目标
 * @param decisionChain who decides there, and on whose word (决策链); null where nobody has said, as
 *     are the others
 * @param risks 风险
 * @param actions what is done next (动作)
 */
@Embeddable
public record Plan(
    String goal,
    @Column(name = "decision_chain") String decisionChain,
    String risks,
    String actions) {

  public Plan {
    requireNonNull(goal);
  }
}
