package io.salesline.pipeline.proposal.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.ProposalsOfDeals;
import io.salesline.pipeline.proposal.domain.OfferedLine;
import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.pipeline.proposal.domain.ProposalState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Tells deals what their customers were offered. */
@ApplicationScoped
class OffersOfDeals implements ProposalsOfDeals {

  private final Proposals proposals;

  OffersOfDeals(Proposals proposals) {
    this.proposals = proposals;
  }

  @Override
  public Uni<Offered> of(OpportunityId deal) {
    return proposals.of(deal).map(OffersOfDeals::submitted).chain(this::offered);
  }

  /** Latest first, as they come. */
  private static List<Proposal> submitted(List<Proposal> all) {
    return all.stream().filter(proposal -> proposal.submittedAt() != null).toList();
  }

  private Uni<Offered> offered(List<Proposal> submitted) {
    if (submitted.isEmpty()) {
      return Uni.createFrom().item(new Offered(0, 0, 0, Optional.empty()));
    }
    Proposal latest = submitted.getFirst();
    return proposals
        .lines(latest.id())
        .map(lines -> latest(latest, lines))
        .map(
            told ->
                new Offered(
                    submitted.size(),
                    count(submitted, ProposalState.ACCEPTED),
                    count(submitted, ProposalState.REJECTED),
                    Optional.of(told)));
  }

  private static int count(List<Proposal> submitted, ProposalState state) {
    return (int) submitted.stream().filter(proposal -> proposal.state() == state).count();
  }

  private static Latest latest(Proposal proposal, List<OfferedLine> lines) {
    BigDecimal gross =
        lines.stream()
            .map(line -> line.quantity().multiply(line.unitPrice()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Latest(
        proposal.version(),
        proposal.state().key(),
        proposal.price().currency(),
        proposal.price().net(),
        proposal.price().tax(),
        gross,
        proposal.validUntil());
  }
}
