package io.salesline.reporting.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the rollups count of a deal.
 *
 * @param customerId null for none
 * @param status open, won or lost
 * @param collecting won, and money still to come
 * @param closedOn null while it is open, and where a recorded deal's source does not tell it
 * @param amount in the organisation's currency
 * @param productId null for none
 * @param grossProfit in the organisation's currency; null where it is not known
 * @param openedOn null where a recorded deal's source does not tell it
 */
public record Position(
    UUID ownerId,
    UUID customerId,
    int processVersion,
    String stage,
    String status,
    boolean collecting,
    LocalDate closedOn,
    BigDecimal amount,
    UUID productId,
    BigDecimal grossProfit,
    LocalDate openedOn) {

  /** Where won deals stand until they are collected, whatever stage a record of the past names. */
  private static final String COLLECTING = "delivery-collection";

  public boolean isClosed() {
    return !status.equals("open");
  }

  /** The stage in which the funnel counts it; null once it counts in none. */
  public String standingIn() {
    if (collecting) {
      return COLLECTING;
    }
    return isClosed() ? null : stage;
  }

  /** What leaving the funnel is called. */
  String outcome() {
    return status.equals("won") ? "collected" : status;
  }
}
