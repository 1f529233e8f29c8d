package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.problem.Refusal;

/** What became of one history record. */
public sealed interface HistoryOutcome {

  record Created(OpportunityId id) implements HistoryOutcome {}

  record Amended(OpportunityId id) implements HistoryOutcome {}

  /** It was recorded before, and tells nothing new. */
  record Unchanged(OpportunityId id) implements HistoryOutcome {}

  record Rejected(Refusal refusal) implements HistoryOutcome {}
}
