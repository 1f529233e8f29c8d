package io.salesline.pipeline.review.domain;

import java.time.Instant;

/**
 * A change that was decided and is to be recorded.
 *
 * @param review as it is after the change
 * @param before its state before; null for a new one
 */
public record ReviewDecision(Review review, ReviewState before, ReviewEvent event, Instant at) {}
