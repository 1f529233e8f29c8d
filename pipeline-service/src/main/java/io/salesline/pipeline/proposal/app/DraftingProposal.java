package io.salesline.pipeline.proposal.app;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.DealsToOffer;
import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.pipeline.proposal.domain.ProposalDecision;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes down what a deal sells now as its next version. */
@ApplicationScoped
public class DraftingProposal {

  private static final int MOST = 200;

  private final DealsToOffer deals;
  private final Proposals proposals;
  private final Journal journal;

  DraftingProposal(DealsToOffer deals, Proposals proposals, Journal journal) {
    this.deals = deals;
    this.proposals = proposals;
    this.journal = journal;
  }

  /** Fails with a 404 refusal out of scope, 409 for a deal that is closed or has no lines, 422. */
  public Uni<Offer> draft(UnitOfWork unit, OpportunityId id, Proposal.Wording wording) {
    return deals
        .lock(unit, id)
        .invoke(DraftingProposal::check)
        .chain(deal -> proposals.count(unit, id).chain(count -> draft(unit, deal, count, wording)));
  }

  private Uni<Offer> draft(
      UnitOfWork unit, DealsToOffer.Deal deal, int count, Proposal.Wording wording) {
    if (count >= MOST) {
      throw Refusal.conflict("too-many-proposals", "most", MOST);
    }
    ProposalDecision decision =
        Proposal.draft(
            Deals.addressee(deal),
            count + 1,
            Deals.price(deal),
            wording,
            new MemberId(unit.caller().memberId()),
            Moments.of(unit));
    var offer = new Offer(decision.proposal(), Deals.lines(deal));
    journal.record(unit, decision);
    return proposals.add(unit, offer.proposal(), offer.lines()).replaceWith(offer);
  }

  private static void check(DealsToOffer.Deal deal) {
    Deals.checkOpen(deal);
    if (deal.lines().isEmpty()) {
      throw Refusal.conflict("proposal-without-lines");
    }
  }
}
