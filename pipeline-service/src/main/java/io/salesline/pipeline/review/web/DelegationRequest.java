package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.domain.Delegation;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to stand in for the caller. */
@Schema(name = "ReviewDelegationGiven")
record DelegationRequest(
    @NotNull @Schema(description = "Who stands in") UUID delegateId,
    @NotNull @Schema(description = "The first day") LocalDate from,
    @NotNull @Schema(description = "The last day") LocalDate until) {

  Delegation by(UUID principal) {
    return new Delegation(UUID.randomUUID(), principal, delegateId, from, until);
  }
}
