package io.salesline.pipeline.proposal.web;

import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a proposal beside its lines, which are the deal's. */
@Schema(name = "DraftProposal")
record ProposalRequest(
    @NotNull @Schema(
            description = "The last day on which the customer may accept it",
            examples = "2027-01-31")
        LocalDate validUntil,
    @Size(max = 2000) @Pattern(regexp = Texts.LINES) @Schema(nullable = true) String note) {

  Proposal.Wording wording() {
    return new Proposal.Wording(validUntil, Texts.stripped(note));
  }
}
