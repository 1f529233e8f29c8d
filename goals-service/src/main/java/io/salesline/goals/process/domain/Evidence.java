package io.salesline.goals.process.domain;

import java.math.BigDecimal;
import java.util.Map;

/**
 * What happened while the revenue was made.
 *
 * @param revenue of the deals won, in the organisation's currency
 * @param squares the sum of the squares of their amounts
 * @param counts of each activity
 */
public record Evidence(BigDecimal revenue, BigDecimal squares, Map<Activity, Long> counts) {

  public Evidence {
    counts = Map.copyOf(counts);
  }

  long count(Activity activity) {
    return counts.getOrDefault(activity, 0L);
  }

  boolean hasRevenue() {
    return revenue.signum() > 0 && count(Activity.DEALS_WON) > 0;
  }

  /** The squared coefficient of variation of the deals' amounts: variance over squared mean. */
  double spread() {
    double sum = revenue.doubleValue();
    return Math.max(0, count(Activity.DEALS_WON) * squares.doubleValue() / (sum * sum) - 1);
  }
}
