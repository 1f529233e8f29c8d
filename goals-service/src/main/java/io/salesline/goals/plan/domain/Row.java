package io.salesline.goals.plan.domain;

import java.util.Arrays;

/**
 * What a row holds on each day of the plan, in minor units, and the weights by which that was last
 * apportioned. The weights keep the shape of a number that was spread to little or nothing, so that
 * the reverse of an edit finds every leaf again. Never changed once made.
 */
public final class Row {

  private final long[] values;
  private final long[] weights;

  private Row(long[] values, long[] weights) {
    this.values = values;
    this.weights = weights;
  }

  /**
   * @param values by day, none negative; kept, not copied
   * @param weights by day, none negative; kept, not copied
   */
  public static Row of(long[] values, long[] weights) {
    if (values.length != weights.length) {
      throw new IllegalArgumentException(values.length + " days with other weights");
    }
    return new Row(values, Arrays.equals(values, weights) ? values : weights);
  }

  /** Whose values are their own weights. */
  public static Row of(long[] values) {
    return new Row(values, values);
  }

  public int size() {
    return values.length;
  }

  public long value(int day) {
    return values[day];
  }

  public long weight(int day) {
    return weights[day];
  }

  /** Whether both were apportioned by the same weights. */
  public boolean hasWeightsOf(Row other) {
    return Arrays.equals(weights, other.weights) && explainsItself() == other.explainsItself();
  }

  /** Whether each value is its own weight. */
  public boolean explainsItself() {
    return values == weights;
  }

  public long[] values() {
    return values.clone();
  }

  public long[] weights() {
    return weights.clone();
  }

  public long sum(DayRange days) {
    long sum = 0;
    for (int day = days.from(); day < days.to(); day++) {
      sum += values[day];
    }
    return sum;
  }

  /** The same values, which on those days are their own weights. */
  Row explainedByItself(DayRange days) {
    long[] own = weights.clone();
    System.arraycopy(values, days.from(), own, days.from(), days.length());
    return of(values, own);
  }

  /**
   * Other values by the same weights.
   *
   * @param others kept, not copied
   */
  Row by(long[] others) {
    return of(others, weights);
  }

  /**
   * A sum of leaves that changed.
   *
   * @param difference by day
   */
  public Row plus(long[] difference) {
    long[] sum = values.clone();
    for (int day = 0; day < sum.length; day++) {
      sum[day] += difference[day];
    }
    return of(sum);
  }

  /** Whether both have the same on those days. */
  boolean hasSame(Row other, DayRange days) {
    return Arrays.equals(values, days.from(), days.to(), other.values, days.from(), days.to());
  }

  boolean has(long[] others) {
    return Arrays.equals(values, others);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Row row
        && Arrays.equals(values, row.values)
        && Arrays.equals(weights, row.weights);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return explainsItself()
        ? Arrays.toString(values)
        : Arrays.toString(values) + " by " + Arrays.toString(weights);
  }
}
