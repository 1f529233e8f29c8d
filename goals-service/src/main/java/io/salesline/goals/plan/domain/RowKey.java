package io.salesline.goals.plan.domain;

import java.util.Comparator;

/**
 * A row of the cube: what one node has in one segment, on all days.
 *
 * @param segment its number, from 1; {@link #ALL_SEGMENTS} for the sum of all
 */
public record RowKey(int node, int segment) implements Comparable<RowKey> {

  public static final int ALL_SEGMENTS = 0;

  private static final Comparator<RowKey> ORDER =
      Comparator.comparingInt(RowKey::node).thenComparingInt(RowKey::segment);

  @Override
  public int compareTo(RowKey other) {
    return ORDER.compare(this, other);
  }
}
