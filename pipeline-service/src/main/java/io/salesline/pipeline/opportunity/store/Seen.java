package io.salesline.pipeline.opportunity.store;

import io.salesline.platform.access.Scope;

/** Which deals a caller sees: those in scope, and those that they collaborate on. */
final class Seen {

  /** A condition on the deal {@code o}, with the parameters that {@link Scope#bind} sets. */
  static final String DEAL =
      "("
          + Scope.ownerIn("o.owner_id")
          + " or o.id in (select k from collaborations(:scope_member) k))";

  private Seen() {}
}
