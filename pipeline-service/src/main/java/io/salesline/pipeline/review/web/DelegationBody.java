package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.domain.Delegation;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who stands in for whom. */
@Schema(name = "ReviewDelegation")
record DelegationBody(
    UUID delegationId,
    @Schema(description = "Who is absent") UUID principalId,
    @Schema(description = "Who stands in") UUID delegateId,
    @Schema(description = "The first day") LocalDate from,
    @Schema(description = "The last day") LocalDate until) {

  static DelegationBody of(Delegation delegation) {
    return new DelegationBody(
        delegation.id(),
        delegation.principalId(),
        delegation.delegateId(),
        delegation.from(),
        delegation.until());
  }
}
