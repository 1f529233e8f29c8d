package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.SortedMap;

/** The numbers of plans: leaves and the sums above them. */
public interface PlanRows {

  /** Writes all of them for a new plan. */
  Uni<Void> add(UnitOfWork work, Plan plan, SortedMap<RowKey, Row> rows);

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

  /** Without their weights. */
  Uni<SortedMap<RowKey, Row>> read(Plan plan, Collection<RowKey> keys);

  /**
   * Rows of leaves in order, at most {@code most}, without their weights.
   *
   * @param cell whose days do not matter
   * @param after the row after which they go on; null from the first
   */
  Uni<SortedMap<RowKey, Row>> leaves(Plan plan, Cell cell, RowKey after, int most);
}
