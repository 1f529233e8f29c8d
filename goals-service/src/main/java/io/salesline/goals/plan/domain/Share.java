package io.salesline.goals.plan.domain;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;

/** A part of a cell that takes its share of a number, down to the unlocked days of a row. */
sealed interface Share {

  /** The weights of the leaves beneath. */
  long weight();

  /** How many leaves lie beneath. */
  long leaves();

  /** What the leaves beneath had when this was made. */
  long sum();

  /** Hands a number on to the leaves: by weight, or evenly where none beneath has any. */
  void take(long total);

  /** Several parts, each of which takes its share. */
  record Parts(long weight, long leaves, long sum, List<Share> parts) implements Share {

    static Share of(List<Share> parts) {
      return new Parts(
          total(parts, Share::weight),
          total(parts, Share::leaves),
          total(parts, Share::sum),
          parts);
    }

    @Override
    public void take(long total) {
      ToLongFunction<Share> by = weight > 0 ? Share::weight : Share::leaves;
      long[] shares = LargestRemainder.split(total, parts.stream().mapToLong(by).toArray());
      for (int i = 0; i < shares.length; i++) {
        parts.get(i).take(shares[i]);
      }
    }

    private static long total(List<Share> parts, ToLongFunction<Share> of) {
      return parts.stream().mapToLong(of).sum();
    }
  }

  /** Days of a month in a row. */
  final class Days implements Share {

    private final int[] days;
    private final Row row;
    private final long[] values;
    private final long weight;
    private final long sum;

    private Days(int[] days, Row row, long[] values, long weight, long sum) {
      this.days = days;
      this.row = row;
      this.values = values;
      this.weight = weight;
      this.sum = sum;
    }

    /**
     * @param days by their numbers
     * @param row with the weights
     * @param values of the whole row, as they are and where the shares are written
     */
    static Share of(int[] days, Row row, long[] values) {
      long weight = 0;
      long sum = 0;
      // A loop, for a large plan has tens of thousands of these.
      for (int day : days) {
        weight += row.weight(day);
        sum += values[day];
      }
      return new Days(days, row, values, weight, sum);
    }

    @Override
    public long weight() {
      return weight;
    }

    @Override
    public long leaves() {
      return days.length;
    }

    @Override
    public long sum() {
      return sum;
    }

    @Override
    public void take(long total) {
      long[] shares = LargestRemainder.split(total, weight > 0 ? weights() : even());
      for (int i = 0; i < days.length; i++) {
        values[days[i]] = shares[i];
      }
    }

    /** Copied when they are needed and not kept: a large plan has a million. */
    private long[] weights() {
      long[] weights = new long[days.length];
      for (int i = 0; i < days.length; i++) {
        weights[i] = row.weight(days[i]);
      }
      return weights;
    }

    private long[] even() {
      long[] even = new long[days.length];
      Arrays.fill(even, 1);
      return even;
    }
  }
}
