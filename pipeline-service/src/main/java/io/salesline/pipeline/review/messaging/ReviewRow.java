package io.salesline.pipeline.review.messaging;

import io.salesline.pipeline.review.domain.Review;
import java.time.Instant;
import java.util.UUID;

/** The review as its topics show it: without what people wrote. */
record ReviewRow(
    UUID reviewId,
    UUID opportunityId,
    String gate,
    UUID ownerId,
    UUID submitterId,
    String reviewers,
    int approvals,
    String fromStage,
    String target,
    String state,
    Instant openedAt,
    Instant dueAt,
    Instant escalatedAt,
    Instant endedAt) {

  static ReviewRow of(Review review) {
    return new ReviewRow(
        review.id(),
        review.opportunityId(),
        review.gate(),
        review.ownerId(),
        review.submitterId(),
        review.reviewers().key(),
        review.approvals(),
        review.from(),
        review.to(),
        review.state().key(),
        review.openedAt(),
        review.dueAt(),
        review.escalatedAt(),
        review.endedAt());
  }
}
