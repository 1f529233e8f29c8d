package io.salesline.reporting.statistics;

import java.util.Arrays;

/** Quantiles of whole samples. */
public final class Quantiles {

  private Quantiles() {}

  /**
   * The smallest value that at least this share of the values does not exceed: the value of rank
   * {@code ⌈share·n⌉} (Hyndman and Fan 1996, definition 1).
   *
   * @param values at least one, in any order
   * @param share above 0, up to 1
   */
  public static double nearestRank(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
