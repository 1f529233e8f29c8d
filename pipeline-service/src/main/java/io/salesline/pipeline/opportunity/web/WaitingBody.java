package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.MoveOutcome;
import io.salesline.pipeline.review.app.Gatekeeper;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A deal that stays where it is until its reviewers have decided, and then moves by itself. */
@Schema(name = "TransitionWaiting")
record WaitingBody(
    UUID opportunityId,
    @Schema(description = "The deal's ETag") long revision,
    @Schema(description = "Where the deal stays", examples = "needs-discovery") String stage,
    @Schema(description = "Where it wants to go", examples = "proposal") String to,
    @Schema(description = "One for each gate in the way") List<OpenedReview> reviews) {

  static WaitingBody of(MoveOutcome.Waiting waiting, String to) {
    return new WaitingBody(
        waiting.opportunity().id().value(),
        waiting.opportunity().revision(),
        waiting.opportunity().standing().stage().value(),
        to,
        reviews(waiting.reviews()));
  }

  static List<OpenedReview> reviews(List<Gatekeeper.Opened> opened) {
    return opened.stream()
        .map(review -> new OpenedReview(review.id(), review.gate(), review.dueAt()))
        .toList();
  }

  @Schema(name = "ReviewOpened")
  record OpenedReview(
      UUID reviewId,
      @Schema(examples = "proposal-review") String gate,
      @Schema(description = "When it is escalated") Instant dueAt) {}
}
