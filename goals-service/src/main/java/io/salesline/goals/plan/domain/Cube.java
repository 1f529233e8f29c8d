package io.salesline.goals.plan.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A plan, or the part of it that an edit needs: leaves of working day × place × segment in whole
 * minor units. Every other number is a sum of leaves, so that all margins of all dimensions add up
 * always. Source: domain.md §1, Decomposition.
 */
public final class Cube {

  private final DayAxis days;
  private final UnitAxis units;
  private final NavigableMap<RowKey, Row> rows;
  private final List<Lock> locks;

  /**
   * @param rows of leaves, by place and segment; one that is not there is not part of any sum
   */
  public Cube(DayAxis days, UnitAxis units, Map<RowKey, Row> rows, List<Lock> locks) {
    this.days = days;
    this.units = units;
    this.rows = Collections.unmodifiableNavigableMap(new TreeMap<>(rows));
    this.locks = List.copyOf(locks);
  }

  public long sum(Cell cell) {
    return rowsOf(cell).values().stream().mapToLong(row -> row.sum(cell.days())).sum();
  }

  /**
   * What it takes for a cell to have another number: the difference is spread over the unlocked
   * leaves beneath it in proportion. Nothing changes here.
   *
   * @param total not negative
   * @throws LockedCells where the locks make it impossible
   */
  public Edit edit(Cell cell, long total) {
    return new Spreading(this, cell).to(total);
  }

  /**
   * What it takes for all leaves to have other numbers.
   *
   * @param others of the same places, segments and days
   * @throws LockedCells where that would move a locked leaf
   */
  public Edit become(Cell whole, SortedMap<RowKey, Row> others) {
    var changed = new TreeMap<>(others);
    changed.entrySet().removeIf(row -> row.getValue().equals(rows.get(row.getKey())));
    List<Lock> moved = locks.stream().filter(lock -> moves(lock, changed)).toList();
    if (!moved.isEmpty()) {
      throw new LockedCells(moved, moved.stream().mapToLong(lock -> sum(lock.cell())).sum());
    }
    return new Edit(whole, sum(whole), with(changed).sum(whole), changed);
  }

  private boolean moves(Lock lock, SortedMap<RowKey, Row> changed) {
    return changed.entrySet().stream()
        .anyMatch(
            row -> !row.getValue().hasSame(rows.get(row.getKey()), locked(lock, row.getKey())));
  }

  private DayRange locked(Lock lock, RowKey row) {
    return lock.cell().daysOf(row, units);
  }

  public Cube with(SortedMap<RowKey, Row> changed) {
    var next = new TreeMap<>(rows);
    next.putAll(changed);
    return new Cube(days, units, next, locks);
  }

  public Cube with(List<Lock> otherLocks) {
    return new Cube(days, units, rows, otherLocks);
  }

  /**
   * All leaves, and the sums of every node, in each segment and in all together.
   *
   * @param whole the cell that has all leaves
   */
  public SortedMap<RowKey, Row> withSums(Cell whole) {
    var all = new TreeMap<>(rows);
    var nothing = new TreeMap<RowKey, Row>();
    rows.keySet().forEach(key -> nothing.put(key, Row.of(new long[days.size()])));
    for (int node = 0; node < units.size(); node++) {
      addSums(all, node, whole.segments());
    }
    new Edit(whole, 0, sum(whole), rows)
        .differences(nothing, units)
        .forEach((key, sum) -> all.put(key, all.get(key).plus(sum)));
    return all;
  }

  /** Zero, where no leaf's row stands. */
  private void addSums(SortedMap<RowKey, Row> all, int node, SortedSet<Integer> segments) {
    all.put(new RowKey(node, RowKey.ALL_SEGMENTS), Row.of(new long[days.size()]));
    for (int segment : segments) {
      all.putIfAbsent(new RowKey(node, segment), Row.of(new long[days.size()]));
    }
  }

  /** The part of it that a cell needs, where its rows are these by now. */
  Cube with(Cell cell, SortedMap<RowKey, Row> rowsNow) {
    return new Cube(days, units, rowsNow, locksOn(cell));
  }

  public DayAxis days() {
    return days;
  }

  public UnitAxis units() {
    return units;
  }

  public NavigableMap<RowKey, Row> rows() {
    return rows;
  }

  /** Those that share a leaf with a cell. */
  public List<Lock> locksOn(Cell cell) {
    return locks.stream().filter(lock -> lock.cell().meets(cell, units)).toList();
  }

  NavigableMap<RowKey, Row> rowsOf(Cell cell) {
    int end = units.end(cell.node());
    var beneath = new TreeMap<>(rows.subMap(new RowKey(cell.node(), 0), new RowKey(end, 0)));
    beneath.keySet().removeIf(row -> !cell.segments().contains(row.segment()));
    return beneath;
  }
}
