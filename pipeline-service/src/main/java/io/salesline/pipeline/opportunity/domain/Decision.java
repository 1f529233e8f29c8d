package io.salesline.pipeline.opportunity.domain;

import java.time.Instant;

/**
 * A change that was decided and is to be recorded.
 *
 * @param opportunity as it is after the change
 * @param before as it was; null for a new one
 * @param at business time
 */
public record Decision(Opportunity opportunity, Facts before, OpportunityEvent event, Instant at) {

  /** What a deal was about and where it stood. */
  public record Facts(Terms terms, Standing standing) {}
}
