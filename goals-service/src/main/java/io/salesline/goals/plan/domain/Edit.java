package io.salesline.goals.plan.domain;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What it takes for a cell to have another number.
 *
 * @param before what it had, in minor units
 * @param after what it has then
 * @param rows those that are different then
 */
public record Edit(Cell cell, long before, long after, SortedMap<RowKey, Row> rows) {

  /**
   * How the sums change, by day: of every node with something changed beneath it, in each segment
   * and in all of them together.
   *
   * @param old the rows before
   */
  public SortedMap<RowKey, long[]> differences(Map<RowKey, Row> old, UnitAxis units) {
    var differences = new TreeMap<RowKey, long[]>();
    rows.forEach((key, row) -> add(differences, key, difference(old.get(key), row), units));
    return differences;
  }

  private static void add(
      Map<RowKey, long[]> differences, RowKey key, long[] difference, UnitAxis units) {
    addTo(differences, new RowKey(key.node(), RowKey.ALL_SEGMENTS), difference);
    for (int above : units.above(key.node())) {
      addTo(differences, new RowKey(above, key.segment()), difference);
      addTo(differences, new RowKey(above, RowKey.ALL_SEGMENTS), difference);
    }
  }

  private static void addTo(Map<RowKey, long[]> differences, RowKey key, long[] difference) {
    long[] sum = differences.computeIfAbsent(key, it -> new long[difference.length]);
    for (int day = 0; day < sum.length; day++) {
      sum[day] += difference[day];
    }
  }

  private static long[] difference(Row before, Row after) {
    long[] difference = new long[after.size()];
    for (int day = 0; day < difference.length; day++) {
      difference[day] = after.value(day) - before.value(day);
    }
    return difference;
  }
}
