package io.salesline.pipeline.proposal.web;

import io.salesline.pipeline.proposal.app.SubmittingProposal;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer says. */
@Schema(name = "DecideProposal")
record DecideRequest(
    @NotNull @Pattern(regexp = "accepted|rejected") @Schema(enumeration = {"accepted", "rejected"})
        String verdict,
    @Schema(
            description =
                "With `accepted`: the deal sells from now on what was accepted, and is worth that;"
                    + " no when absent",
            nullable = true)
        Boolean takeOverLines) {

  /**
   * @throws Refusal 422 {@code take-over-needs-acceptance}
   */
  SubmittingProposal.Answer answer() {
    boolean accepted = verdict.equals("accepted");
    boolean takeOver = Boolean.TRUE.equals(takeOverLines);
    if (takeOver && !accepted) {
      throw Refusal.field("take_over_lines", "take-over-needs-acceptance");
    }
    return new SubmittingProposal.Answer(accepted, takeOver);
  }
}
