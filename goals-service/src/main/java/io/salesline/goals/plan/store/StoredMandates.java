package io.salesline.goals.plan.store;

import io.salesline.goals.plan.app.Mandates;
import io.salesline.goals.plan.domain.Places;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.UnitAxis;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StoredMandates implements Mandates {

  private static final UUID NOBODY = new UUID(0, 0);

  private static final String MANAGES =
      """
      select
        exists (select from managed_units(:caller, :today) m where m.unit_id = :unit),
        exists (select from managed_units(:caller, :today) m where m.unit_id = :above)
      """;

  @Override
  public Uni<Void> requireMayChange(UnitOfWork work, Plan plan, int node) {
    return work.caller().has(Role.DIRECTOR)
        ? Uni.createFrom().voidItem()
        : manages(work, plan.places(), node)
            .invoke(manages -> require(manages, isOwn(work, plan.places(), node)))
            .replaceWithVoid();
  }

  @Override
  public Uni<Void> requireMaySpeakFor(UnitOfWork work, Plan plan, int node) {
    return work.caller().has(Role.DIRECTOR) || isOwn(work, plan.places(), node)
        ? Uni.createFrom().voidItem()
        : manages(work, plan.places(), node)
            .invoke(StoredMandates::requireManages)
            .replaceWithVoid();
  }

  private static Uni<Object[]> manages(UnitOfWork work, Places places, int node) {
    return work.session()
        .createNativeQuery(MANAGES, Object[].class)
        .setParameter("caller", work.caller().memberId())
        .setParameter("today", work.today())
        .setParameter("unit", unit(places, node))
        .setParameter("above", above(places, node))
        .getSingleResult();
  }

  private static UUID above(Places places, int node) {
    return node == UnitAxis.TOP ? NOBODY : unit(places, places.axis().parent(node));
  }

  private static UUID unit(Places places, int node) {
    return places.get(node).unit().value();
  }

  private static boolean isOwn(UnitOfWork work, Places places, int node) {
    UUID caller = work.caller().memberId();
    return places.get(node).member().filter(member -> member.value().equals(caller)).isPresent();
  }

  private static void require(Object[] manages, boolean own) {
    requireManages(manages);
    if (own || !(Boolean) manages[1]) {
      throw Refusal.forbidden("own-plan");
    }
  }

  private static void requireManages(Object[] manages) {
    if (!(Boolean) manages[0]) {
      throw Refusal.notFound();
    }
  }
}
