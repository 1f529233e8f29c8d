package io.salesline.leads.customer.domain;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import java.util.List;

/** What happened to a customer. The customer as it then is stands beside it in a decision. */
public sealed interface CustomerEvent {

  record Created() implements CustomerEvent {}

  /**
   * @param fields what was changed, sorted
   * @param previousOwner null unless the customer changed hands, or had nobody before
   */
  record Amended(List<String> fields, MemberId previousOwner) implements CustomerEvent {}

  /** The conversion that brought it came to nothing. */
  record Withdrawn() implements CustomerEvent {}

  /**
   * Whoever had it did not work with it; it waits in a pool.
   *
   * @param reason such as {@code no-follow-up}
   */
  record Recycled(MemberId previousOwner, PoolId pool, String reason) implements CustomerEvent {}

  /**
   * It counts so much from now on.
   *
   * @param before null for the first time
   * @param reason why, as a key
   */
  record Classified(Classification before, Classification after, String reason)
      implements CustomerEvent {}

  /** It was another customer all along, which has what it had. */
  record Merged(CustomerId into) implements CustomerEvent {}
}
