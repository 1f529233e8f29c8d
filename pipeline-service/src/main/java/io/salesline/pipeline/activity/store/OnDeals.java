package io.salesline.pipeline.activity.store;

import io.salesline.platform.access.Scope;

/** Which deals and activities a caller sees, with the parameters that {@link Scope#bind} sets. */
final class OnDeals {

  /** A condition on the deal {@code o}: it is in scope, or they collaborate on it. */
  static final String DEAL =
      "("
          + Scope.ownerIn("o.owner_id")
          + " or o.id in (select k from collaborations(:scope_member) k))";

  /** A condition on the activity {@code a}: it is in scope, or on a deal that they see. */
  static final String ACTIVITY =
      "("
          + Scope.ownerIn("a.owner_id")
          + " or exists (select from opportunity o where o.id = a.opportunity_id and "
          + DEAL
          + "))";

  private OnDeals() {}
}
