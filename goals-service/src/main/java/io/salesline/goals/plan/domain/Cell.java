package io.salesline.goals.plan.domain;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A part of the cube: days in a row, a node with all beneath it, and some segments. Its number is
 * the sum of its leaves.
 *
 * @param segments by their numbers; at least one
 */
public record Cell(int node, SortedSet<Integer> segments, DayRange days) {

  public Cell {
    segments = Collections.unmodifiableSortedSet(new TreeSet<>(segments));
  }

  /** The days of a row that belong to it; none for a row outside. */
  DayRange daysOf(RowKey row, UnitAxis units) {
    return segments.contains(row.segment()) && units.isWithin(row.node(), node)
        ? days
        : new DayRange(days.from(), days.from());
  }

  /** Whether the two share a leaf. */
  boolean meets(Cell other, UnitAxis units) {
    return days.meets(other.days)
        && (units.isWithin(node, other.node) || units.isWithin(other.node, node))
        && segments.stream().anyMatch(other.segments::contains);
  }
}
