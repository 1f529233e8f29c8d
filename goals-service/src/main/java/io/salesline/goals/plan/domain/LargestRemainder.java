package io.salesline.goals.plan.domain;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Apportions whole units by weights: each part gets the floor of {@code total · weight ÷ sum of
 * weights}, and those with the largest remainders one more until the total is reached; of equal
 * remainders the earlier part. So the parts add up exactly, none is off its quota by a whole unit,
 * and what is apportioned by itself stays as it is.
 *
 * <p>Source: Hamilton's method; domain.md §1, Decomposition.
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /**
   * @param total not negative
   * @param weights not negative; where all are 0 the total must be 0
   */
  public static long[] split(long total, long[] weights) {
    long sum = 0;
    for (long weight : weights) {
      sum = Math.addExact(sum, weight);
    }
    long[] parts = new long[weights.length];
    if (total == 0) {
      return parts;
    }
    if (total < 0 || sum == 0) {
      throw new IllegalArgumentException("nothing to apportion " + total + " by");
    }
    long[] remainders = new long[weights.length];
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      apportion(total, weights[i], sum, parts, remainders, i);
      left -= parts[i];
    }
    if (left > 0) {
      giveOut((int) left, parts, remainders);
    }
    return parts;
  }

  /** Exact: the product of two longs may have 126 bits. */
  private static void apportion(
      long total, long weight, long sum, long[] parts, long[] remainders, int i) {
    long product = total * weight;
    if (Math.multiplyHigh(total, weight) == 0 && product >= 0) {
      parts[i] = product / sum;
      remainders[i] = product - parts[i] * sum;
    } else {
      BigInteger[] quota =
          BigInteger.valueOf(total)
              .multiply(BigInteger.valueOf(weight))
              .divideAndRemainder(BigInteger.valueOf(sum));
      parts[i] = quota[0].longValueExact();
      remainders[i] = quota[1].longValueExact();
    }
  }

  /** One more to each of those above the last remainder that gets one, then to those at it. */
  private static void giveOut(int units, long[] parts, long[] remainders) {
    long[] sorted = remainders.clone();
    Arrays.sort(sorted);
    long last = sorted[sorted.length - units];
    int left = units;
    for (int i = 0; i < parts.length; i++) {
      if (remainders[i] > last) {
        parts[i]++;
        left--;
      }
    }
    for (int i = 0; left > 0; i++) {
      if (remainders[i] == last) {
        parts[i]++;
        left--;
      }
    }
  }
}
