package io.salesline.goals.plan.domain;

/**
 * Days of a plan in a row, by their numbers.
 *
 * @param from the first
 * @param to the one after the last; {@code from} where there is none
 */
public record DayRange(int from, int to) {

  public DayRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no days: " + from + " to " + to);
    }
  }

  public boolean isEmpty() {
    return from == to;
  }

  public int length() {
    return to - from;
  }

  public boolean meets(DayRange other) {
    return from < other.to && other.from < to;
  }

  /** What both have; empty where that is nothing. */
  public DayRange within(DayRange other) {
    int first = Math.max(from, other.from);
    return new DayRange(first, Math.max(first, Math.min(to, other.to)));
  }
}
