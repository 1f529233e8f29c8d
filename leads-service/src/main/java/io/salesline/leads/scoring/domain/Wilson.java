package io.salesline.leads.scoring.domain;

/**
 * Between what bounds the true share lies, with 95 % confidence (Wilson 1927).
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Wilson(double low, double high) {

  private static final double Z = 1.959963984540054;

  public static Wilson of(int successes, int count) {
    double share = (double) successes / count;
    double widening = Z * Z / count;
    double centre = share + widening / 2;
    double margin = Z * Math.sqrt((share * (1 - share) + widening / 4) / count);
    return new Wilson(
        Math.max(0, (centre - margin) / (1 + widening)),
        Math.min(1, (centre + margin) / (1 + widening)));
  }
}
