package io.salesline.reporting.flow;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A stage that could do better, and what that is worth.
 *
 * @param now a share from 0 to 1, or tenths of a day
 * @param best the same of what it is measured against, at the cautious bound of its interval
 * @param against the quarter whose best is meant, or null for the upper quartile of people
 * @param gain a period's revenue more, in the organisation's currency
 * @param effort the deals that passed the stage: each of them takes the work
 */
record Lever(
    String stage,
    String next,
    Kind kind,
    double now,
    double best,
    String against,
    BigDecimal gain,
    long effort) {

  enum Kind {
    CONVERSION,
    DWELL
  }

  BigDecimal gainPerDeal() {
    return gain.divide(BigDecimal.valueOf(effort), 4, RoundingMode.HALF_UP);
  }
}
