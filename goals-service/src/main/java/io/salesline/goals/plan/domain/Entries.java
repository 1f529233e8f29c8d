package io.salesline.goals.plan.domain;

import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** Numbers entered one after another, each spread as an edit would, until all make one edit. */
final class Entries {

  private final Cube cube;
  private final NavigableMap<RowKey, Row> rows;

  Entries(Cube cube) {
    this.cube = cube;
    this.rows = new TreeMap<>(cube.rows());
  }

  /**
   * @throws LockedCells as an edit of that cell
   */
  void enter(Cell cell, long number) {
    rows.putAll(now(cell).edit(cell, number).rows());
  }

  /** Only what the cell has by now, so that entering takes no longer than the cell is large. */
  Cube now(Cell cell) {
    int end = cube.units().end(cell.node());
    return cube.with(cell, rows.subMap(new RowKey(cell.node(), 0), new RowKey(end, 0)));
  }

  /**
   * @param whole with all that was entered beneath it
   */
  Edit of(Cell whole) {
    var changed = changed();
    return new Edit(whole, cube.sum(whole), cube.with(changed).sum(whole), changed);
  }

  private SortedMap<RowKey, Row> changed() {
    var changed = new TreeMap<>(rows);
    changed.entrySet().removeIf(row -> row.getValue().equals(cube.rows().get(row.getKey())));
    return changed;
  }
}
