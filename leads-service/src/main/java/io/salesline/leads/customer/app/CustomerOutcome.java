package io.salesline.leads.customer.app;

import io.salesline.leads.id.CustomerId;
import io.salesline.platform.problem.Refusal;

/** What became of one record of a bulk. */
public sealed interface CustomerOutcome {

  record Created(CustomerId id) implements CustomerOutcome {}

  record Amended(CustomerId id) implements CustomerOutcome {}

  /** It was told before, in the same words. */
  record Unchanged(CustomerId id) implements CustomerOutcome {}

  record Rejected(Refusal refusal) implements CustomerOutcome {}
}
