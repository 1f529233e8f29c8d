package io.salesline.pipeline.proposal.messaging;

import io.salesline.pipeline.proposal.domain.Proposal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The proposal as its topics show it: the full row without its note, which people write freely. */
record ProposalRow(
    UUID proposalId,
    UUID opportunityId,
    UUID customerId,
    UUID ownerId,
    int version,
    String state,
    String currency,
    BigDecimal netAmount,
    BigDecimal taxAmount,
    LocalDate validUntil,
    LocalDate submittedOn,
    Instant submittedAt,
    Instant endedAt) {

  static ProposalRow of(Proposal proposal) {
    return new ProposalRow(
        proposal.id().value(),
        proposal.opportunityId().value(),
        proposal.customerId() == null ? null : proposal.customerId().value(),
        proposal.ownerId().value(),
        proposal.version(),
        proposal.state().key(),
        proposal.price().currency(),
        proposal.price().net(),
        proposal.price().tax(),
        proposal.validUntil(),
        proposal.submittedOn(),
        proposal.submittedAt(),
        proposal.endedAt());
  }
}
