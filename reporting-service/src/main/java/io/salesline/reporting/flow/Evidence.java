package io.salesline.reporting.flow;

import java.math.BigDecimal;
import java.util.List;

/**
 * What is known of a stage: as it is, and as it was in parts.
 *
 * @param next the stage after it; collected after the last
 * @param now the whole cohort
 * @param revenue what the members of the cohort that have had the horizon brought
 * @param quarters by the quarter of entry
 * @param people by owner; who is looked at alone has no peers
 */
record Evidence(
    String stage,
    String next,
    Passage now,
    BigDecimal revenue,
    List<Part> quarters,
    List<Part> people) {

  /**
   * @param name of a quarter, as in 2026-Q3, or a member's id
   */
  record Part(String name, Passage passage) {}

  /** The last stage holds what is won: it delays the cash, not the sale. */
  boolean isBeforeTheWin() {
    return next != null && !next.equals(StageMap.COLLECTED);
  }
}
