package io.salesline.reporting.deal;

import com.fasterxml.jackson.databind.node.NullNode;
import io.salesline.platform.inbox.InboundEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Events of one deal for unit tests, each an hour after the one before. */
final class Events {

  static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  static final UUID DEAL = new UUID(0, 1);
  static final UUID OWNER = new UUID(0, 2);

  private Events() {}

  static Instant at(long revision) {
    return START.plusSeconds(3600 * revision);
  }

  static DealEvent opened(long revision, String stage) {
    return event(revision, "opened", stage, "open", "none", false, at(revision));
  }

  static DealEvent entered(long revision, String stage) {
    return event(revision, "stage-entered", stage, "open", "none", false, at(revision));
  }

  static DealEvent amended(long revision, String stage, String status, String collection) {
    return event(revision, "amended", stage, status, collection, false, at(revision));
  }

  static DealEvent won(long revision) {
    return event(revision, "won", "delivery-collection", "won", "open", false, at(revision));
  }

  static DealEvent collected(long revision) {
    return event(
        revision, "collected", "delivery-collection", "won", "complete", true, at(revision - 1));
  }

  static DealEvent reopened(long revision) {
    return event(
        revision, "collection-reopened", "delivery-collection", "won", "open", true, at(revision));
  }

  static DealEvent lost(long revision, String stage) {
    return event(revision, "lost", stage, "lost", "none", false, null);
  }

  static DealEvent recorded(long revision, String stage, String status, String collection) {
    return event(revision, "recorded", stage, status, collection, true, null);
  }

  static DealEvent enteredAfterRecord(long revision, String stage) {
    return event(revision, "stage-entered", stage, "open", "none", true, null);
  }

  private static DealEvent event(
      long revision,
      String type,
      String stage,
      String status,
      String collection,
      boolean history,
      Instant stageEnteredAt) {
    var envelope =
        new InboundEvent(
            "salesline.pipeline.opportunity-events.v1",
            0,
            revision,
            DEAL.toString(),
            "salesline.pipeline.opportunity." + type + ".v1",
            new UUID(1, revision),
            revision,
            at(revision),
            at(revision),
            NullNode.getInstance());
    LocalDate closed = status.equals("open") ? null : LocalDate.of(2026, 3, 2);
    var row =
        new DealRow(
            DEAL,
            null,
            OWNER,
            null,
            null,
            1,
            stage,
            status,
            new BigDecimal("10.00"),
            null,
            null,
            stageEnteredAt,
            closed,
            null,
            null,
            collection,
            history,
            null,
            null,
            null,
            null);
    return new DealEvent(envelope, row);
  }
}
