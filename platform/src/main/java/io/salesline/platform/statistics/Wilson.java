package io.salesline.platform.statistics;

/**
 * Between what bounds the true share lies, with 95 % confidence: the score interval without
 * continuity correction, {@code (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)}.
 *
 * <p>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22
 * (1927) 209–212; method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Wilson(double low, double high) {

  private static final double Z = 1.959963984540054;

  /**
   * @param successes of the count
   * @param count where it is 0 nothing is known: 0 to 1
   */
  public static Wilson of(long successes, long count) {
    if (count == 0) {
      return new Wilson(0, 1);
    }
    double share = (double) successes / count;
    double widening = Z * Z / count;
    double centre = share + widening / 2;
    double margin = Z * Math.sqrt((share * (1 - share) + widening / 4) / count);
    return new Wilson(
        Math.max(0, (centre - margin) / (1 + widening)),
        Math.min(1, (centre + margin) / (1 + widening)));
  }
}
