package io.salesline.goals.plan.store;

import io.salesline.goals.plan.app.PlanHedges;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredPlanHedges implements PlanHedges {

  private static final String READ =
      """
      select node, basis_points, set_by, set_at from plan_hedge where plan_id = :plan order by node
      """;
  private static final String PUT =
      """
      insert into plan_hedge (plan_id, node, basis_points, set_by, set_at)
      values (:plan, :node, :points, :by, :at)
      on conflict (plan_id, node) do update set
        basis_points = excluded.basis_points, set_by = excluded.set_by, set_at = excluded.set_at
      """;
  private static final String REMOVE =
      "delete from plan_hedge where plan_id = :plan and node = :node";

  private final Mutiny.SessionFactory sessions;

  StoredPlanHedges(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Hedge>> of(Plan plan) {
    return sessions
        .withSession(session -> read(session, plan))
        .map(rows -> rows.stream().map(StoredPlanHedges::hedge).toList());
  }

  @Override
  public Uni<Void> put(UnitOfWork work, Plan plan, Hedge hedge) {
    return work.session()
        .createNativeQuery(PUT)
        .setParameter("plan", plan.id().value())
        .setParameter("node", hedge.node())
        .setParameter("points", hedge.basisPoints())
        .setParameter("by", hedge.setBy())
        .setParameter("at", hedge.setAt())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> remove(UnitOfWork work, Plan plan, int node) {
    return work.session()
        .createNativeQuery(REMOVE)
        .setParameter("plan", plan.id().value())
        .setParameter("node", node)
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<List<Object[]>> read(Mutiny.Session session, Plan plan) {
    return session
        .createNativeQuery(READ, Object[].class)
        .setParameter("plan", plan.id().value())
        .getResultList();
  }

  private static Hedge hedge(Object[] row) {
    return new Hedge(
        ((Number) row[0]).intValue(),
        ((Number) row[1]).intValue(),
        (UUID) row[2],
        Instants.of(row[3]));
  }
}
