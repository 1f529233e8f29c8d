package io.salesline.pipeline.proposal.app;

import io.salesline.pipeline.file.app.FileHost;
import io.salesline.pipeline.file.app.Reader;
import io.salesline.pipeline.opportunity.app.DealsToOffer;
import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.pipeline.proposal.domain.ProposalId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Files hang on proposals, while they are drafts: what was submitted does not change. */
@ApplicationScoped
class FilesOfProposals implements FileHost {

  private final DealsToOffer deals;
  private final Proposals proposals;

  FilesOfProposals(DealsToOffer deals, Proposals proposals) {
    this.deals = deals;
    this.proposals = proposals;
  }

  @Override
  public String type() {
    return "proposal";
  }

  @Override
  public Uni<Void> requireReadable(Reader reader, UUID proposal) {
    return proposals
        .get(new ProposalId(proposal))
        .chain(found -> deals.requireReadable(reader.scope(), found.opportunityId()));
  }

  /** Fails with 409 too where it is no draft any more. */
  @Override
  public Uni<Void> lock(UnitOfWork unit, UUID proposal) {
    var id = new ProposalId(proposal);
    return proposals
        .dealOf(unit, id)
        .chain(deal -> deals.lock(unit, deal))
        .chain(() -> proposals.require(unit, id))
        .invoke(Proposal::checkDraft)
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> changed(UnitOfWork unit, UUID proposal, List<String> hashes) {
    return Uni.createFrom().voidItem(); // A review is of the deal, before there is a proposal.
  }
}
