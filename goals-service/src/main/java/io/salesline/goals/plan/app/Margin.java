package io.salesline.goals.plan.app;

import static java.util.stream.Collectors.toCollection;

import io.salesline.goals.period.Period;
import io.salesline.goals.plan.domain.Cell;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A cell and what it has.
 *
 * @param period of the plan's year, of which the cell has the days
 * @param amount in minor units
 */
public record Margin(Period period, Cell cell, long amount) {

  static Margin of(Plan plan, Part part, Map<RowKey, Row> rows) {
    return new Margin(part.period(), part.cell(), amount(plan, part.cell(), rows));
  }

  /** What a cell has by the rows that hold its sums. */
  static long amount(Plan plan, Cell cell, Map<RowKey, Row> rows) {
    return rows(plan, cell).mapToLong(key -> rows.get(key).sum(cell.days())).sum();
  }

  /** The rows whose days make the parts up: few, however large the plan. */
  static SortedSet<RowKey> rows(Plan plan, Stream<Part> parts) {
    return parts.flatMap(part -> rows(plan, part.cell())).collect(toCollection(TreeSet::new));
  }

  private static Stream<RowKey> rows(Plan plan, Cell cell) {
    return cell.segments().size() == plan.segments().size()
        ? Stream.of(new RowKey(cell.node(), RowKey.ALL_SEGMENTS))
        : cell.segments().stream().map(segment -> new RowKey(cell.node(), segment));
  }
}
