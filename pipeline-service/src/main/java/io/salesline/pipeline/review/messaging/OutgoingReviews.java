package io.salesline.pipeline.review.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.salesline.pipeline.review.app.Publication;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.pipeline.review.domain.ReviewDecision;
import io.salesline.pipeline.review.domain.ReviewEvent;
import io.salesline.pipeline.review.domain.Ruling;
import io.salesline.pipeline.review.domain.Waiver;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Turns what happened into what is published. */
@ApplicationScoped
class OutgoingReviews implements Publication {

  private static final Stream REVIEWS = Stream.of("pipeline", "review");
  private static final Stream WAIVERS = Stream.of("pipeline", "gate-waiver");

  /**
   * @param conditions how many came with the verdict
   */
  record DecidedV1(
      @JsonUnwrapped ReviewRow row,
      UUID decidedBy,
      UUID forMember,
      String verdict,
      int conditions) {}

  record ConditionFulfilledV1(@JsonUnwrapped ReviewRow row, int ordinal) {}

  @Override
  public OutboundEvent of(ReviewDecision decision) {
    Review review = decision.review();
    return new OutboundEvent(
        REVIEWS,
        review.id().toString(),
        "review." + decision.event().name() + ".v1",
        review.revision(),
        decision.at(),
        body(decision));
  }

  private static Object body(ReviewDecision decision) {
    var row = ReviewRow.of(decision.review());
    return switch (decision.event()) { // no default: a new event must be decided here
      case ReviewEvent.Decided decided -> decided(row, decided.ruling());
      case ReviewEvent.ConditionFulfilled fulfilled ->
          new ConditionFulfilledV1(row, fulfilled.ordinal());
      case ReviewEvent.Opened opened -> row;
      case ReviewEvent.Withdrawn withdrawn -> row;
      case ReviewEvent.Voided voided -> row;
      case ReviewEvent.Escalated escalated -> row;
    };
  }

  private static DecidedV1 decided(ReviewRow row, Ruling ruling) {
    return new DecidedV1(
        row,
        ruling.decidedBy(),
        ruling.forMember(),
        ruling.verdict().key(),
        ruling.conditions().size());
  }

  @Override
  public OutboundEvent granted(Waiver waiver) {
    return event(waiver, "granted", waiver.grantedAt());
  }

  @Override
  public OutboundEvent revoked(Waiver waiver, Instant at) {
    return event(waiver, "revoked", at);
  }

  private static OutboundEvent event(Waiver waiver, String name, Instant at) {
    return new OutboundEvent(
        WAIVERS,
        waiver.id().toString(),
        "gate-waiver." + name + ".v1",
        waiver.revision(),
        at,
        WaiverRow.of(waiver));
  }
}
