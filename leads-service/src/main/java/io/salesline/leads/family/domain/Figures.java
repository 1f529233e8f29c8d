package io.salesline.leads.family.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a customer brings and might bring, or several together. Amounts are in the organisation's
 * currency, tax excluded, at its minor unit, so that the sum of what is shown is what is shown as
 * the sum.
 *
 * @param currentValue by which it was classified last; null where it never was
 * @param asOf the day of that, of several the last; null where there is none
 * @param wallet what it was last said to spend a year; null where nobody has said
 * @param openPipeline what its open deals are worth
 */
public record Figures(
    BigDecimal currentValue,
    LocalDate asOf,
    BigDecimal wallet,
    BigDecimal openPipeline,
    long openDeals) {

  public static final Figures NONE = new Figures(null, null, null, BigDecimal.ZERO, 0);

  /** What is known of one only is that of both. */
  public Figures plus(Figures other) {
    return new Figures(
        sum(currentValue, other.currentValue),
        later(asOf, other.asOf),
        sum(wallet, other.wallet),
        openPipeline.add(other.openPipeline),
        openDeals + other.openDeals);
  }

  private static BigDecimal sum(BigDecimal one, BigDecimal other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.add(other);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }
}
