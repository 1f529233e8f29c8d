package io.salesline.leads.recycling.domain;

import java.time.LocalDate;

/**
 * What a rule spares, besides what is protected or exempt.
 *
 * @param openDeals customers with a deal that is open
 * @param wonWithinDays customers for so many days after the day of their last win, days off
 *     included; null spares none
 */
public record Sparing(boolean openDeals, Integer wonWithinDays) {

  /** Of leads nothing is to be spared: what has a deal is no lead any more. */
  public static final Sparing NOTHING = new Sparing(false, null);

  /**
   * The first day on which a win spares a customer no more.
   *
   * @param wonOn null where it never bought
   */
  LocalDate over(LocalDate wonOn) {
    return wonOn == null || wonWithinDays == null
        ? LocalDate.MIN
        : wonOn.plusDays(wonWithinDays + 1L);
  }
}
