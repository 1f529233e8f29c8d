package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.domain.Collaborator;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who works on a deal beside its owner. */
@Schema(name = "Collaborator")
record CollaboratorBody(
    @Schema(required = true, description = "The deal") UUID opportunityId,
    @Schema(required = true, description = "Who") UUID memberId,
    @Schema(required = true, description = "`presales`, `technical` or `support`") String role,
    @Schema(required = true, description = "Since when") Instant addedAt) {

  static CollaboratorBody of(Collaborator collaborator) {
    return new CollaboratorBody(
        collaborator.opportunity().value(),
        collaborator.member().value(),
        collaborator.role(),
        collaborator.addedAt());
  }
}
