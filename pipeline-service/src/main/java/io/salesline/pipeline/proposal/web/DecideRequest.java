package io.salesline.pipeline.proposal.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer says. */
@Schema(name = "DecideProposal")
record DecideRequest(
    @NotNull @Pattern(regexp = "accepted|rejected") @Schema(enumeration = {"accepted", "rejected"})
        String verdict) {

  boolean accepted() {
    return verdict.equals("accepted");
  }
}
