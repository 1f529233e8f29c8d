package io.salesline.goals.plan.store;

import io.salesline.goals.plan.app.LockedCell;
import io.salesline.goals.plan.app.PlanLocks;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.store.Instants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredPlanLocks implements PlanLocks {

  private static final String READ =
      """
      select id, node, array_to_string(segments, ','), period, first_day, last_day, locked_by,
        locked_at
      from plan_lock where plan_id = :plan order by locked_at, id
      """;
  private static final String ADD =
      """
      insert into plan_lock (id, plan_id, node, segments, period, first_day, last_day, locked_by,
        locked_at)
      values (:id, :plan, :node, cast(cast(:segments as text) as int[]), :period, :first, :last, :by, :at)
      """;
  private static final String COPY =
      """
      insert into plan_lock (id, plan_id, node, segments, period, first_day, last_day, locked_by,
        locked_at)
      select gen_random_uuid(), :to, node, segments, period, first_day, last_day, locked_by, locked_at
      from plan_lock where plan_id = :from
      """;
  private static final String REMOVE = "delete from plan_lock where plan_id = :plan and id = :id";

  private final Mutiny.SessionFactory sessions;

  StoredPlanLocks(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<LockedCell>> of(Plan plan) {
    return sessions.withSession(session -> read(session, plan));
  }

  @Override
  public Uni<List<LockedCell>> of(UnitOfWork work, Plan plan) {
    return read(work.session(), plan);
  }

  @Override
  public Uni<Void> add(UnitOfWork work, Plan plan, LockedCell lock) {
    return work.session()
        .createNativeQuery(ADD)
        .setParameter("id", lock.id())
        .setParameter("plan", plan.id().value())
        .setParameter("node", lock.node())
        .setParameter("segments", ArrayText.of(lock.segments()))
        .setParameter("period", lock.period())
        .setParameter("first", lock.first())
        .setParameter("last", lock.last())
        .setParameter("by", lock.lockedBy())
        .setParameter("at", lock.lockedAt())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> copy(UnitOfWork work, Plan from, Plan to) {
    return work.session()
        .createNativeQuery(COPY)
        .setParameter("from", from.id().value())
        .setParameter("to", to.id().value())
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> remove(UnitOfWork work, Plan plan, UUID lock) {
    return work.session()
        .createNativeQuery(REMOVE)
        .setParameter("plan", plan.id().value())
        .setParameter("id", lock)
        .executeUpdate()
        .replaceWithVoid();
  }

  private static Uni<List<LockedCell>> read(Mutiny.Session session, Plan plan) {
    return session
        .createNativeQuery(READ, Object[].class)
        .setParameter("plan", plan.id().value())
        .getResultList()
        .map(rows -> rows.stream().map(StoredPlanLocks::lock).toList());
  }

  private static LockedCell lock(Object[] row) {
    var segments = new TreeSet<Integer>();
    Arrays.stream(((String) row[2]).split(",")).map(Integer::valueOf).forEach(segments::add);
    return new LockedCell(
        (UUID) row[0],
        ((Number) row[1]).intValue(),
        segments,
        (String) row[3],
        (LocalDate) row[4],
        (LocalDate) row[5],
        (UUID) row[6],
        Instants.of(row[7]));
  }
}
