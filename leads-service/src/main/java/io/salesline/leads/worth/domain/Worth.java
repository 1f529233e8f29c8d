package io.salesline.leads.worth.domain;

import io.salesline.leads.id.CustomerId;
import java.math.BigDecimal;

/**
 * What a customer was worth on a day. Amounts are in the organisation's currency, tax excluded,
 * rounded to its minor unit.
 *
 * @param revenue of the deals won in the twelve months that end with the day
 * @param profit the gross profit of those among them whose costs are known
 * @param untold the revenue of the others
 * @param open what the deals that were open are worth
 * @param wallet what the customer was said to spend a year on what the organisation sells; zero
 *     where nobody has said
 * @param bought whether any deal was ever won until the day
 */
public record Worth(
    CustomerId customer,
    BigDecimal revenue,
    BigDecimal profit,
    BigDecimal untold,
    BigDecimal open,
    BigDecimal wallet,
    boolean bought) {

  /**
   * What is left when costs are off, of a deal whose costs nobody knows its revenue. May be below
   * zero.
   */
  public BigDecimal grossProfit() {
    return profit.add(untold);
  }

  /** What more there is to win: the wallet and the open pipeline. */
  public BigDecimal potential() {
    return wallet.add(open);
  }

  /** Whether the costs of all that it bought are known. */
  public boolean tellsProfit() {
    return untold.signum() == 0;
  }
}
