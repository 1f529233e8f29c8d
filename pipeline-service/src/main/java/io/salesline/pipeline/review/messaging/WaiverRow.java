package io.salesline.pipeline.review.messaging;

import io.salesline.pipeline.review.domain.Waiver;
import java.time.Instant;
import java.util.UUID;

/** The waiver as its topics show it: without the reason. */
record WaiverRow(
    UUID waiverId,
    UUID opportunityId,
    String gate,
    UUID ownerId,
    UUID grantedBy,
    Instant grantedAt,
    Instant expiresAt,
    Instant revokedAt,
    UUID revokedBy) {

  static WaiverRow of(Waiver waiver) {
    return new WaiverRow(
        waiver.id(),
        waiver.opportunityId(),
        waiver.gate(),
        waiver.ownerId(),
        waiver.grantedBy(),
        waiver.grantedAt(),
        waiver.expiresAt(),
        waiver.revokedAt(),
        waiver.revokedBy());
  }
}
