package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** The numbers of plans: leaves and the sums above them. */
public interface PlanRows {

  /** Writes all of them for a new plan. */
  Uni<Void> add(UnitOfWork work, Plan plan, SortedMap<RowKey, Row> rows);

  /** All rows of one plan for another that has none yet. */
  Uni<Void> copy(UnitOfWork work, Plan from, Plan to);

  /**
   * All rows that an edit of this cell may change: those of its leaves, and the sums beneath, of
   * and above its node, in its segments and in all together.
   */
  Uni<SortedMap<RowKey, Row>> around(UnitOfWork work, Plan plan, Cell cell);

  /**
   * @param before the rows as they were
   * @param changed those of them that are different now
   */
  Uni<Void> update(
      UnitOfWork work, Plan plan, SortedMap<RowKey, Row> before, SortedMap<RowKey, Row> changed);

  /** As the transaction sees them, without their weights. */
  Uni<SortedMap<RowKey, Row>> read(UnitOfWork work, Plan plan, Collection<RowKey> keys);

  /** Without their weights. */
  Uni<SortedMap<RowKey, Row>> read(Plan plan, Collection<RowKey> keys);

  /** A row as two plans have it. */
  record Differing(RowKey key, Row origin, Row copy) {}

  /**
   * Rows that have something else in a copy, in order, at most {@code most}, without their weights.
   *
   * @param nodes of which rows
   * @param segments of which rows
   * @param after the row after which they go on; null from the first
   */
  Uni<List<Differing>> differing(
      Plan copy,
      Plan origin,
      Collection<Integer> nodes,
      Collection<Integer> segments,
      RowKey after,
      int most);

  /**
   * Rows of leaves in order, at most {@code most}, without their weights.
   *
   * @param cell whose days do not matter
   * @param after the row after which they go on; null from the first
   */
  Uni<SortedMap<RowKey, Row>> leaves(Plan plan, Cell cell, RowKey after, int most);
}
