package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.SortedMap;

/** What was promised for the leaves of plans, by month. Leaves without a promise have no row. */
public interface PromisedRows {

  /** As the transaction sees them; the days of the cell do not matter. */
  Uni<SortedMap<RowKey, Row>> of(UnitOfWork work, Plan plan, Cell cell);

  Uni<SortedMap<RowKey, Row>> of(Plan plan, Cell cell);

  Uni<Void> put(UnitOfWork work, Plan plan, SortedMap<RowKey, Row> changed);
}
