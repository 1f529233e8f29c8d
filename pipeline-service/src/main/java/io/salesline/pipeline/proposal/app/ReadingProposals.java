package io.salesline.pipeline.proposal.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.DealsToOffer;
import io.salesline.pipeline.proposal.domain.Comparison;
import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.pipeline.proposal.domain.ProposalId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks at proposals; whoever reads their deal may. All fail with a 404 refusal else. */
@ApplicationScoped
public class ReadingProposals {

  private final DealsToOffer deals;
  private final Proposals proposals;

  ReadingProposals(DealsToOffer deals, Proposals proposals) {
    this.deals = deals;
    this.proposals = proposals;
  }

  /** Two versions, and in what they differ. */
  public record Compared(Offer before, Offer after, List<Comparison.Difference> differences) {}

  public Uni<List<Proposal>> of(Scope scope, OpportunityId deal) {
    return deals.requireReadable(scope, deal).chain(() -> proposals.of(deal));
  }

  public Uni<Offer> get(Scope scope, ProposalId id) {
    return proposals
        .get(id)
        .call(proposal -> deals.requireReadable(scope, proposal.opportunityId()))
        .chain(this::offer);
  }

  /** Another version of the same deal with this one. */
  public Uni<Compared> compare(Scope scope, ProposalId id, int version) {
    return get(scope, id)
        .chain(
            after ->
                other(after.proposal().opportunityId(), version)
                    .map(before -> compared(before, after)));
  }

  private Uni<Offer> other(OpportunityId deal, int version) {
    return proposals.of(deal).map(all -> version(all, version)).chain(this::offer);
  }

  private static Proposal version(List<Proposal> all, int version) {
    return all.stream()
        .filter(one -> one.version() == version)
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private static Compared compared(Offer before, Offer after) {
    return new Compared(before, after, Comparison.of(before.lines(), after.lines()));
  }

  private Uni<Offer> offer(Proposal proposal) {
    return proposals.lines(proposal.id()).map(lines -> new Offer(proposal, lines));
  }
}
