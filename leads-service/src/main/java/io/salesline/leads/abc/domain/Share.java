package io.salesline.leads.abc.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a whole, in percent to four decimals.
 *
 * @param before how much those with strictly more have together
 * @param own how much this one has
 */
public record Share(BigDecimal before, BigDecimal own) {

  private static final int DECIMALS = 4;
  private static final BigDecimal WHOLE = new BigDecimal(100);

  /** That of one who has nothing. */
  static final Share NONE = new Share(percent(WHOLE), percent(BigDecimal.ZERO));

  /**
   * The cumulative shares of an ABC analysis (Pareto): the amounts from the greatest to the least,
   * each with the sum of those above it. Equal amounts stand equally, whatever their order. What is
   * zero or less has no share and makes the whole no smaller.
   */
  public static <K> Map<K, Share> of(Map<K, BigDecimal> amounts) {
    BigDecimal whole =
        amounts.values().stream()
            .filter(amount -> amount.signum() > 0)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Map.Entry<K, BigDecimal>> ranked =
        amounts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .toList();
    var shares = new LinkedHashMap<K, Share>();
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal passed = BigDecimal.ZERO;
    BigDecimal last = null;
    for (Map.Entry<K, BigDecimal> one : ranked) {
      BigDecimal amount = one.getValue();
      if (last == null || amount.compareTo(last) < 0) {
        above = passed;
        last = amount;
      }
      shares.put(one.getKey(), of(amount, above, whole));
      passed = passed.add(amount);
    }
    return shares;
  }

  private static Share of(BigDecimal amount, BigDecimal above, BigDecimal whole) {
    return amount.signum() <= 0 ? NONE : new Share(part(above, whole), part(amount, whole));
  }

  private static BigDecimal part(BigDecimal amount, BigDecimal whole) {
    return percent(amount.multiply(WHOLE).divide(whole, MathContext.DECIMAL64));
  }

  private static BigDecimal percent(BigDecimal number) {
    return number.setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** Whether it belongs to those who have so many percent together. */
  boolean isAmongFirst(BigDecimal percent) {
    return own.signum() > 0 && before.compareTo(percent) < 0;
  }
}
