package io.salesline.goals.plan.store;

import io.salesline.goals.plan.app.PlanRows;
import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** One statement reads or writes all rows of an edit, however many they are. */
@ApplicationScoped
class StoredPlanRows implements PlanRows {

  private static final String AROUND =
      """
      select node, segment, amounts, weights from plan_row
      where plan_id = :plan and segment = any(cast(cast(:segments as text) as int[]))
        and (node >= :node and node < :end or node = any(cast(cast(:above as text) as int[])))
      """;
  private static final String READ =
      """
      select r.node, r.segment, r.amounts, cast(null as bytea)
      from unnest(cast(cast(:nodes as text) as int[]), cast(cast(:segments as text) as int[])) k(node, segment)
      join plan_row r on r.plan_id = :plan and r.node = k.node and r.segment = k.segment
      """;
  private static final String LEAVES =
      """
      select node, segment, amounts, cast(null as bytea) from plan_row
      where plan_id = :plan and segment = any(cast(cast(:segments as text) as int[]))
        and node = any(cast(cast(:nodes as text) as int[])) and (node, segment) > (:node, :segment)
      order by node, segment limit :most
      """;
  private static final String DIFFERING =
      """
      select r.node, r.segment, r.amounts, o.amounts from plan_row r
      join plan_row o on o.plan_id = :origin and o.node = r.node and o.segment = r.segment
      where r.plan_id = :plan and r.segment = any(cast(cast(:segments as text) as int[]))
        and r.node = any(cast(cast(:nodes as text) as int[])) and r.amounts is distinct from o.amounts
        and (r.node, r.segment) > (:node, :segment)
      order by r.node, r.segment limit :most
      """;
  private static final String ADD =
      """
      insert into plan_row (plan_id, node, segment, amounts, weights)
      select :plan, n.node, n.segment, n.amounts, n.weights from
      """
          + PackedRows.BOUND;
  private static final String COPY =
      """
      insert into plan_row (plan_id, node, segment, amounts, weights)
      select :to, node, segment, amounts, weights from plan_row where plan_id = :from
      """;
  private static final String UPDATE =
      """
      update plan_row r
      set amounts = n.amounts, weights = case when n.stays then r.weights else n.weights end from
      """
          + PackedRows.BOUND
          + "where r.plan_id = :plan and r.node = n.node and r.segment = n.segment";

  private final Mutiny.SessionFactory sessions;

  StoredPlanRows(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> add(UnitOfWork work, Plan plan, SortedMap<RowKey, Row> rows) {
    return PackedRows.bind(work.session().createNativeQuery(ADD), plan, rows)
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
  public Uni<SortedMap<RowKey, Row>> around(UnitOfWork work, Plan plan, Cell cell) {
    var axis = plan.places().axis();
    var segments = new TreeSet<>(cell.segments());
    segments.add(RowKey.ALL_SEGMENTS);
    return work.session()
        .createNativeQuery(AROUND, Object[].class)
        .setParameter("plan", plan.id().value())
        .setParameter("segments", ArrayText.of(segments))
        .setParameter("node", cell.node())
        .setParameter("end", axis.end(cell.node()))
        .setParameter("above", ArrayText.of(axis.above(cell.node())))
        .getResultList()
        .map(rows -> PackedRows.byKey(rows, plan.days().size()));
  }

  @Override
  public Uni<Void> update(
      UnitOfWork work, Plan plan, SortedMap<RowKey, Row> before, SortedMap<RowKey, Row> changed) {
    return changed.isEmpty()
        ? Uni.createFrom().voidItem()
        : update(work, plan, changed, (key, row) -> row.hasWeightsOf(before.get(key)));
  }

  @Override
  public Uni<SortedMap<RowKey, Row>> read(UnitOfWork work, Plan plan, Collection<RowKey> keys) {
    return read(work.session(), plan, keys);
  }

  @Override
  public Uni<SortedMap<RowKey, Row>> read(Plan plan, Collection<RowKey> keys) {
    return sessions.withSession(session -> read(session, plan, keys));
  }

  @Override
  public Uni<SortedMap<RowKey, Row>> leaves(Plan plan, Cell cell, RowKey after, int most) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(LEAVES, Object[].class)
                .setParameter("plan", plan.id().value())
                .setParameter("segments", ArrayText.of(cell.segments()))
                .setParameter("nodes", ArrayText.of(plan.places().axis().leaves(cell.node())))
                .setParameter("node", after == null ? -1 : after.node())
                .setParameter("segment", after == null ? 0 : after.segment())
                .setParameter("most", most)
                .getResultList()
                .map(rows -> PackedRows.byKey(rows, plan.days().size())));
  }

  private static Uni<SortedMap<RowKey, Row>> read(
      Mutiny.Session session, Plan plan, Collection<RowKey> keys) {
    return session
        .createNativeQuery(READ, Object[].class)
        .setParameter("plan", plan.id().value())
        .setParameter("nodes", ArrayText.of(keys, RowKey::node))
        .setParameter("segments", ArrayText.of(keys, RowKey::segment))
        .getResultList()
        .map(rows -> PackedRows.byKey(rows, plan.days().size()));
  }

  private static Uni<Void> update(
      UnitOfWork work,
      Plan plan,
      SortedMap<RowKey, Row> changed,
      BiPredicate<RowKey, Row> weightsStay) {
    return PackedRows.bind(work.session().createNativeQuery(UPDATE), plan, changed, weightsStay)
        .executeUpdate()
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Differing>> differing(
      Plan copy,
      Plan origin,
      Collection<Integer> nodes,
      Collection<Integer> segments,
      RowKey after,
      int most) {
    return sessions.withSession(
        session ->
            session
                .createNativeQuery(DIFFERING, Object[].class)
                .setParameter("plan", copy.id().value())
                .setParameter("origin", origin.id().value())
                .setParameter("nodes", ArrayText.of(nodes))
                .setParameter("segments", ArrayText.of(segments))
                .setParameter("node", after == null ? -1 : after.node())
                .setParameter("segment", after == null ? 0 : after.segment())
                .setParameter("most", most)
                .getResultList()
                .map(rows -> differing(rows, copy, origin)));
  }

  private static List<Differing> differing(List<Object[]> rows, Plan copy, Plan origin) {
    return rows.stream().map(row -> differing(row, copy, origin)).toList();
  }

  private static Differing differing(Object[] row, Plan copy, Plan origin) {
    return new Differing(
        PackedRows.key(row),
        Row.of(PackedNumbers.read((byte[]) row[3], origin.days().size())),
        Row.of(PackedNumbers.read((byte[]) row[2], copy.days().size())));
  }
}
