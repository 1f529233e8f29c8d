package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.problem.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A deal as another system tells it. Dates may be absent, the customer too.
 *
 * @param digest of everything told, so that the same telling is known again
 * @param occurredAt business time: the start of the day it closed, else opened, else now
 */
public record PastDeal(
    OpportunityId id,
    String externalId,
    String digest,
    Terms terms,
    StageKey stage,
    Status status,
    LocalDate openedOn,
    LocalDate closedOn,
    LossReason lossReason,
    Instant occurredAt) {

  /** A win tells no shares: its owner got all. */
  public PastDeal {
    terms = status == Status.WON ? terms.booked() : terms;
  }

  /**
   * What a source may not tell of any deal.
   *
   * @throws Refusal 422
   */
  void check(StageMap map, LocalDate today) {
    if (!map.has(stage)) {
      throw Refusal.field("stage", "stage-unknown", "to", stage.value(), "allowed", map.keys());
    }
    if (status == Status.OPEN && stage.equals(map.delivery())) {
      throw Refusal.field("stage", "open-in-delivery");
    }
    if (status == Status.OPEN && closedOn != null) {
      throw Refusal.field("closed_on", "closed-on-while-open");
    }
    if (status != Status.LOST && lossReason != null) {
      throw Refusal.field("loss_reason", "loss-reason-not-lost");
    }
    if (openedOn != null && openedOn.isAfter(today)) {
      throw Refusal.field("opened_on", "date-in-future", "date", openedOn);
    }
    ClosingDay.check(Optional.ofNullable(closedOn), openedOn, today);
  }

  Standing standing(StageMap map) {
    CollectionState collected =
        status == Status.WON ? CollectionState.UNKNOWN : CollectionState.NONE;
    return new Standing(
        map.version(),
        stage,
        1,
        null,
        status,
        closedOn,
        null,
        lossReason,
        collected,
        map.forecast(stage));
  }

  Origin origin(long revision) {
    return new Origin(null, null, true, externalId, digest, revision, openedOn);
  }
}
