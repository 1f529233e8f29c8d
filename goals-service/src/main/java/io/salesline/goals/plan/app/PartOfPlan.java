package io.salesline.goals.plan.app;

import io.salesline.goals.plan.domain.Cube;
import io.salesline.goals.plan.domain.Edit;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.Row;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.goals.plan.domain.UnitAxis;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a plan an edit may change: leaves, and the sums above them.
 *
 * @param rows leaves and sums together
 * @param sums by node and segment; of places all segments together only
 */
record PartOfPlan(
    Plan plan,
    SortedMap<RowKey, Row> rows,
    SortedMap<RowKey, Row> leaves,
    SortedMap<RowKey, Row> sums,
    List<LockedCell> locked) {

  static final RowKey WHOLE = new RowKey(UnitAxis.TOP, RowKey.ALL_SEGMENTS);

  static PartOfPlan of(Plan plan, SortedMap<RowKey, Row> rows, List<LockedCell> locked) {
    var leaves = new TreeMap<RowKey, Row>();
    var sums = new TreeMap<RowKey, Row>();
    rows.forEach((key, row) -> (isLeaf(plan, key) ? leaves : sums).put(key, row));
    return new PartOfPlan(plan, rows, leaves, sums, locked);
  }

  Cube cube() {
    return new Cube(
        plan.days(),
        plan.places().axis(),
        leaves,
        locked.stream().map(lock -> lock.on(plan.days())).toList());
  }

  /** All rows that are different after an edit: its leaves, and the sums above them. */
  SortedMap<RowKey, Row> changedBy(Edit edit) {
    var changed = new TreeMap<>(edit.rows());
    edit.differences(leaves, plan.places().axis())
        .forEach((key, difference) -> changed.put(key, sums.get(key).plus(difference)));
    return changed;
  }

  /** The whole plan's number after an edit. */
  long total(Edit edit) {
    return sums.get(WHOLE).sum(plan.days().all()) + edit.after() - edit.before();
  }

  private static boolean isLeaf(Plan plan, RowKey key) {
    return key.segment() != RowKey.ALL_SEGMENTS && plan.places().axis().isLeaf(key.node());
  }
}
