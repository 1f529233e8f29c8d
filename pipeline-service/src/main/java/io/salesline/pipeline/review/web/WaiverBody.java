package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.domain.Waiver;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lets a deal pass a gate without its review, for a while. */
@Schema(name = "GateWaiver")
record WaiverBody(
    UUID waiverId,
    @Schema(description = "The ETag", examples = "1") long revision,
    UUID opportunityId,
    @Schema(examples = "proposal-review") String gate,
    UUID grantedBy,
    String reason,
    Instant grantedAt,
    Instant expiresAt,
    @Schema(nullable = true) Instant revokedAt,
    @Schema(nullable = true) UUID revokedBy) {

  static WaiverBody of(Waiver waiver) {
    return new WaiverBody(
        waiver.id(),
        waiver.revision(),
        waiver.opportunityId(),
        waiver.gate(),
        waiver.grantedBy(),
        waiver.reason(),
        waiver.grantedAt(),
        waiver.expiresAt(),
        waiver.revokedAt(),
        waiver.revokedBy());
  }
}
