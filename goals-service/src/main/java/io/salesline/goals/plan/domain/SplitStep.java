package io.salesline.goals.plan.domain;

import java.util.Map;

/**
 * One step of a split: into which parts, and by what.
 *
 * @param given by the parts' keys: weights, or amounts in minor units; empty for other methods
 */
public record SplitStep(Breakdown by, SplitMethod method, Map<String, Long> given) {

  public SplitStep {
    given = Map.copyOf(given);
  }
}
