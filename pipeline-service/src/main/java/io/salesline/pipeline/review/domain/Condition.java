package io.salesline.pipeline.review.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that an approval asks for.
 *
 * @param ordinal 1, 2, … within the review
 * @param statedBy the reviewer
 * @param fulfilledAt null while it is open
 * @param fulfilledBy who said that it is done; null while it is open
 */
public record Condition(
    int ordinal, String text, UUID statedBy, Instant fulfilledAt, UUID fulfilledBy) {

  public boolean isOpen() {
    return fulfilledAt == null;
  }
}
