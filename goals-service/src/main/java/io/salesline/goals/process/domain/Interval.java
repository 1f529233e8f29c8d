package io.salesline.goals.process.domain;

/**
 * A number with its 95 % confidence interval.
 *
 * @param value the best guess
 */
public record Interval(double low, double value, double high) {

  private static final double Z = 1.959964;

  /**
   * Of a positive number whose logarithm is estimated with that variance, by the delta method:
   * {@code value · exp(±1.96 √variance)}. Source: Agresti, Categorical Data Analysis (2013), §3.1.
   */
  static Interval of(double value, double variance) {
    double factor = Math.exp(Z * Math.sqrt(variance));
    return new Interval(value / factor, value, value * factor);
  }
}
