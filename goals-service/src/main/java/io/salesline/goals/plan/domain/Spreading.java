package io.salesline.goals.plan.domain;

import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Spreads a number over the unlocked leaves of a cell, along one path: down the organisation, then
 * over the segments, the months, and the days. At each step the shares are rounded by largest
 * remainder, so what people look at first is off its quota by less than one unit.
 *
 * <p>Leaves take their share by the weights they were last apportioned by, as long as these still
 * explain what the leaves have; else what they have becomes their weight. So an edit and its
 * reverse restore every leaf.
 */
final class Spreading {

  private final Cube cube;
  private final Cell cell;
  private final List<Lock> locks;
  private final NavigableMap<RowKey, Row> rows;

  Spreading(Cube cube, Cell cell) {
    this.cube = cube;
    this.cell = cell;
    this.locks = cube.locksOn(cell);
    this.rows = cube.rowsOf(cell);
  }

  /**
   * @throws LockedCells where the locked leaves have more than that, or all are locked
   */
  Edit to(long total) {
    long before = cube.sum(cell);
    if (total == before) {
      return new Edit(cell, before, total, new TreeMap<>());
    }
    Draft draft = draft(rows);
    long locked = before - draft.free();
    long free = total - locked;
    if (free < 0 || free > 0 && draft.leaves() == 0) {
      throw new LockedCells(locks, locked);
    }
    Draft fitting = draft.explains() ? draft : draft(explainedByThemselves());
    return new Edit(cell, before, total, changed(fitting.taking(free)));
  }

  private SortedMap<RowKey, Row> changed(SortedMap<RowKey, Row> taken) {
    taken.entrySet().removeIf(row -> row.getValue().equals(rows.get(row.getKey())));
    return taken;
  }

  private Draft draft(NavigableMap<RowKey, Row> from) {
    return new Draft(from, cell, cube.days(), cube.units(), locks);
  }

  private NavigableMap<RowKey, Row> explainedByThemselves() {
    var anew = new TreeMap<RowKey, Row>();
    rows.forEach((key, row) -> anew.put(key, row.explainedByItself(cell.days())));
    return anew;
  }
}
