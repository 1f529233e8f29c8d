package io.salesline.goals.goal.store;

import io.salesline.goals.goal.app.Parents;
import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Outline;
import io.salesline.goals.period.Period;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StoredParents implements Parents {

  private static final UUID NOBODY = new UUID(0, 0);

  /** A unit lies in itself, but serves no goal of its own. A goal of all serves none of a part. */
  private static final String ABOVE =
      """
      select exists (
        select from goal g
        join access_unit_closure c on c.ancestor_id = g.unit_id
        where g.id = :parent and g.first_on <= :first and :last <= g.last_on
          and (g.product_id is null or g.product_id = :product)
          and (g.customer_class is null or g.customer_class = :class)
          and (g.customer_id is null or g.customer_id = :customer)
          and (c.descendant_id = :unit and g.unit_id <> :unit
            or c.descendant_id in (
              select s.unit_id from access_membership s
              where s.member_id = :member and s.valid_from <= :last
                and (s.valid_to is null or :first < s.valid_to))))
      """;

  @Override
  public Uni<Void> require(UnitOfWork work, Outline outline) {
    return outline
        .parent()
        .map(parent -> isAbove(work, parent, outline).invoke(StoredParents::require))
        .orElseGet(() -> Uni.createFrom().item(true))
        .replaceWithVoid();
  }

  private static Uni<Boolean> isAbove(UnitOfWork work, GoalId parent, Outline outline) {
    if (outline.scope().isEmpty() || outline.period().isEmpty()) {
      return Uni.createFrom().item(false);
    }
    GoalScope scope = outline.scope().get();
    Period period = outline.period().get();
    return work.session()
        .createNativeQuery(ABOVE, Boolean.class)
        .setParameter("parent", parent.value())
        .setParameter("first", period.first())
        .setParameter("last", period.last())
        .setParameter("product", outline.segment().product().orElse(NOBODY))
        .setParameter("class", outline.segment().customerClass().orElse(""))
        .setParameter("customer", outline.segment().customer().orElse(NOBODY))
        .setParameter("unit", scope instanceof GoalScope.OfUnit unit ? unit.id() : NOBODY)
        .setParameter("member", scope instanceof GoalScope.OfMember member ? member.id() : NOBODY)
        .getSingleResult();
  }

  private static void require(boolean above) {
    if (!above) {
      throw Refusal.field("parent_id", "parent-not-above");
    }
  }
}
