package io.salesline.goals.plan.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** The leaves of a cell on their way to other numbers: a tree of shares over the unlocked ones. */
final class Draft {

  private final NavigableMap<RowKey, Row> rows;
  private final NavigableMap<RowKey, long[]> values = new TreeMap<>();
  private final Cell cell;
  private final DayAxis days;
  private final UnitAxis units;
  private final List<Lock> locks;
  private final Map<BitSet, List<int[]>> monthsByLocked = new HashMap<>();
  private final Share share;

  /**
   * @param rows those of the cell, with the weights to spread by
   * @param locks those on the cell
   */
  Draft(NavigableMap<RowKey, Row> rows, Cell cell, DayAxis days, UnitAxis units, List<Lock> locks) {
    this.rows = rows;
    this.cell = cell;
    this.days = days;
    this.units = units;
    this.locks = locks;
    rows.forEach((key, row) -> values.put(key, row.values()));
    this.share = beneath(cell.node());
  }

  /** How many leaves are not locked. */
  long leaves() {
    return share.leaves();
  }

  /** What the unlocked leaves have together. */
  long free() {
    return share.sum();
  }

  /** Whether the weights give each leaf what it has. */
  boolean explains() {
    if (rows.values().stream().allMatch(Row::explainsItself)) {
      return true;
    }
    share.take(free());
    return rows.entrySet().stream().allMatch(row -> row.getValue().has(values.get(row.getKey())));
  }

  /** The rows when the unlocked leaves have so much together; the last that is asked of a draft. */
  SortedMap<RowKey, Row> taking(long free) {
    share.take(free);
    var taken = new TreeMap<RowKey, Row>();
    rows.forEach((key, row) -> taken.put(key, row.by(values.get(key))));
    return taken;
  }

  private Share beneath(int node) {
    List<Integer> children = units.children(node);
    return children.isEmpty()
        ? place(node)
        : Share.Parts.of(children.stream().map(this::beneath).toList());
  }

  private Share place(int node) {
    var segments = rows.subMap(new RowKey(node, 0), new RowKey(node + 1, 0)).keySet();
    return Share.Parts.of(segments.stream().map(this::row).toList());
  }

  private Share row(RowKey key) {
    return Share.Parts.of(
        monthsByLocked.computeIfAbsent(lockedDays(key), this::months).stream()
            .<Share>map(free -> Share.Days.of(free, rows.get(key), values.get(key)))
            .toList());
  }

  /** The unlocked days of each month in the cell; kept, for most rows have the same. */
  private List<int[]> months(BitSet locked) {
    return days.months().stream()
        .map(month -> month.within(cell.days()))
        .filter(month -> !month.isEmpty())
        .map(month -> free(month, locked))
        .toList();
  }

  private static int[] free(DayRange month, BitSet locked) {
    int[] free = new int[month.length()];
    int count = 0;
    for (int day = month.from(); day < month.to(); day++) {
      if (!locked.get(day)) {
        free[count++] = day;
      }
    }
    return Arrays.copyOf(free, count);
  }

  private BitSet lockedDays(RowKey key) {
    var locked = new BitSet();
    for (Lock lock : locks) {
      DayRange of = lock.cell().daysOf(key, units);
      locked.set(of.from(), of.to());
    }
    return locked;
  }
}
