package io.salesline.reporting.deal;

import java.time.Instant;
import java.util.UUID;

/**
 * A deal's stay in a stage.
 *
 * @param enteredAt null where a recorded deal's source does not tell it
 * @param exit null while it lasts
 */
record Stay(
    UUID opportunityId,
    long enteredRevision,
    int processVersion,
    String stage,
    UUID ownerId,
    Instant enteredAt,
    boolean history,
    Exit exit) {

  /**
   * How a stay ended.
   *
   * @param to the stage entered next, or won, lost, collected
   */
  record Exit(UUID opportunityId, long revision, Instant at, String to) {}

  Stay left(Exit how) {
    return new Stay(
        opportunityId, enteredRevision, processVersion, stage, ownerId, enteredAt, history, how);
  }
}
