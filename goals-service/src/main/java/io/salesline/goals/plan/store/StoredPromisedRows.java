package io.salesline.goals.plan.store;

import io.salesline.goals.plan.app.PromisedRows;
import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Promises;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class StoredPromisedRows implements PromisedRows {

  private static final String READ =
      """
      select node, segment, amounts, weights from plan_promise
      where plan_id = :plan and segment = any(cast(cast(:segments as text) as int[]))
        and node >= :node and node < :end
      """;
  private static final String PUT =
      """
      insert into plan_promise (plan_id, node, segment, amounts, weights)
      select :plan, n.node, n.segment, n.amounts, n.weights from
      """
          + PackedRows.BOUND
          + """
      on conflict (plan_id, node, segment) do update
        set amounts = excluded.amounts, weights = excluded.weights
      """;

  private final Mutiny.SessionFactory sessions;

  StoredPromisedRows(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<SortedMap<RowKey, Row>> of(UnitOfWork work, Plan plan, Cell cell) {
    return read(work.session(), plan, cell);
  }

  @Override
  public Uni<SortedMap<RowKey, Row>> of(Plan plan, Cell cell) {
    return sessions.withSession(session -> read(session, plan, cell));
  }

  @Override
  public Uni<Void> put(UnitOfWork work, Plan plan, SortedMap<RowKey, Row> changed) {
    return changed.isEmpty()
        ? Uni.createFrom().voidItem()
        : PackedRows.bind(work.session().createNativeQuery(PUT), plan, changed)
            .executeUpdate()
            .replaceWithVoid();
  }

  private static Uni<SortedMap<RowKey, Row>> read(Mutiny.Session session, Plan plan, Cell cell) {
    return session
        .createNativeQuery(READ, Object[].class)
        .setParameter("plan", plan.id().value())
        .setParameter("segments", ArrayText.of(cell.segments()))
        .setParameter("node", cell.node())
        .setParameter("end", plan.places().axis().end(cell.node()))
        .getResultList()
        .map(rows -> PackedRows.byKey(rows, new Promises(plan).size()));
  }
}
