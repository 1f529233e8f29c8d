package io.salesline.leads.effort.domain;

import io.salesline.leads.id.CustomerClass;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The 80/20 rule, by which four fifths of the effort should go to the customers that bring much or
 * could (A and B), and the last fifth to all others, those without a class among them. Within each
 * group every customer has the same claim.
 *
 * @param all contacts with customers of either group
 * @param core contacts with A and B customers
 * @param coreCustomers how many customers are A or B
 * @param others how many are neither
 */
public record Pareto(long all, long core, long coreCustomers, long others) {

  /** Percent of the effort that should go to A and B. */
  public static final BigDecimal TARGET = new BigDecimal(80);

  private static final BigDecimal WHOLE = new BigDecimal(100);
  private static final int SHARE_DECIMALS = 4;
  private static final int CONTACT_DECIMALS = 2;

  /** Whether customers of the class are among those that four fifths should go to. */
  public static boolean isCore(CustomerClass customerClass) {
    return customerClass == CustomerClass.A || customerClass == CustomerClass.B;
  }

  /** Percent of the effort that went to A and B, to four decimals; null where there was none. */
  public BigDecimal coreShare() {
    return share(core, all);
  }

  /** So many of so many in percent, to four decimals; null where there are none. */
  public static BigDecimal share(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part)
            .multiply(WHOLE)
            .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64)
            .setScale(SHARE_DECIMALS, RoundingMode.HALF_EVEN);
  }

  /**
   * How many contacts a customer has a claim to: its group's share of all of them, divided by the
   * customers of the group; to two decimals.
   *
   * @param customerClass null for none
   */
  public BigDecimal claim(CustomerClass customerClass) {
    boolean isCore = isCore(customerClass);
    BigDecimal percent = isCore ? TARGET : WHOLE.subtract(TARGET);
    long customers = Math.max(1, isCore ? coreCustomers : others);
    return BigDecimal.valueOf(all)
        .multiply(percent)
        .divide(WHOLE.multiply(BigDecimal.valueOf(customers)), MathContext.DECIMAL64)
        .setScale(CONTACT_DECIMALS, RoundingMode.HALF_EVEN);
  }
}
