package io.salesline.pipeline.contract.store;

import io.salesline.pipeline.contract.app.Reach;
import io.salesline.platform.access.Scope;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which contracts {@code c} a caller works with, and which they see, as conditions of a query. */
final class InReach {

  /** A sales assistant works for the people of the unit they belong to. */
  static final String SQL =
      """
      (%s or :assists and c.owner_id in (
        select people.member_id
        from access_membership own cross join lateral unit_members(own.unit_id, :scope_today) people
        where own.member_id = :scope_member and own.valid_from <= :scope_today
          and (own.valid_to is null or :scope_today < own.valid_to)))
      """
          .formatted(Scope.ownerIn("c.owner_id"));

  /** Whoever collaborates on a deal sees its contract. */
  static final String SEEN =
      "(" + SQL + " or c.opportunity_id in (select k from collaborations(:scope_member) k))";

  private InReach() {}

  static <R> Mutiny.SelectionQuery<R> bind(Reach reach, Mutiny.SelectionQuery<R> query) {
    return reach.scope().bind(query).setParameter("assists", reach.assists());
  }
}
