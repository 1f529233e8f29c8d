package io.salesline.pipeline.proposal.web;

import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.platform.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of what a deal's customer is offered. */
@Schema(name = "Proposal")
record ProposalBody(
    UUID proposalId,
    @Schema(description = "The ETag", examples = "0") long revision,
    UUID opportunityId,
    @Schema(description = "1, 2, … within the deal") int version,
    @Schema(enumeration = {"draft", "submitted", "accepted", "rejected", "superseded", "expired"})
        String state,
    @Schema(description = "Without tax") Money net,
    Money tax,
    @Schema(description = "The last day on which the customer may accept it") LocalDate validUntil,
    @Schema(nullable = true) String note,
    @Schema(description = "Who drafted it") UUID createdBy,
    Instant recordedAt,
    @Schema(description = "Null for a draft", nullable = true) Instant submittedAt,
    @Schema(description = "When it was decided, superseded or expired", nullable = true)
        Instant endedAt) {

  static ProposalBody of(Proposal proposal) {
    Currency currency = Currency.getInstance(proposal.price().currency());
    return new ProposalBody(
        proposal.id().value(),
        proposal.revision(),
        proposal.opportunityId().value(),
        proposal.version(),
        proposal.state().key(),
        new Money(proposal.price().net(), currency),
        new Money(proposal.price().tax(), currency),
        proposal.validUntil(),
        proposal.note(),
        proposal.createdBy().value(),
        proposal.recordedAt(),
        proposal.submittedAt(),
        proposal.endedAt());
  }
}
