package io.salesline.pipeline.proposal.app;

import io.salesline.pipeline.opportunity.app.DealsToOffer;
import io.salesline.pipeline.opportunity.app.TakingOverOffer;
import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.pipeline.proposal.domain.ProposalId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts a proposal before the customer, and notes what the customer says. */
@ApplicationScoped
public class SubmittingProposal {

  private final DealsToOffer deals;
  private final Proposals proposals;
  private final TakingOverOffer takingOver;
  private final Journal journal;

  SubmittingProposal(
      DealsToOffer deals, Proposals proposals, TakingOverOffer takingOver, Journal journal) {
    this.deals = deals;
    this.proposals = proposals;
    this.takingOver = takingOver;
    this.journal = journal;
  }

  /**
   * Fails with a 404 refusal out of scope, 412 when stale, 409 when the deal is closed or was not
   * reviewed, or when it is no draft.
   */
  public Uni<Proposal> submit(UnitOfWork unit, ProposalId id, long expected) {
    return lockedDeal(unit, id)
        .chain(deal -> held(unit, id, expected).call(proposal -> submit(unit, deal, proposal)));
  }

  private Uni<Void> submit(UnitOfWork unit, DealsToOffer.Deal deal, Proposal proposal) {
    Deals.checkOpen(deal);
    if (!deal.reviewed()) {
      throw Refusal.conflict("review-before-proposal");
    }
    return proposals
        .submitted(unit, proposal.opportunityId())
        .call(before -> supersede(unit, before, proposal))
        .map(before -> proposal.submit(Deals.addressee(deal), Moments.of(unit)))
        .invoke(submission -> journal.record(unit, submission))
        .replaceWithVoid();
  }

  /** Written at once: there is never a second one before the customer. */
  private Uni<Void> supersede(UnitOfWork unit, Proposal before, Proposal by) {
    if (before == null || before == by) {
      return Uni.createFrom().voidItem();
    }
    journal.record(unit, before.supersede(by, Moments.of(unit)));
    return proposals.flush(unit);
  }

  /**
   * What the customer says.
   *
   * @param takeOver the deal sells from now on what was accepted
   */
  public record Answer(boolean accepted, boolean takeOver) {}

  /**
   * Fails with a 404 refusal out of scope, 412 when stale, 409 when the deal is closed or it does
   * not stand before the customer, or when the deal is in another currency than what it takes over.
   */
  public Uni<Proposal> decide(UnitOfWork unit, ProposalId id, long expected, Answer answer) {
    return lockedDeal(unit, id)
        .invoke(Deals::checkOpen)
        .chain(deal -> held(unit, id, expected))
        .invoke(
            proposal -> journal.record(unit, proposal.decide(answer.accepted(), Moments.of(unit))))
        .call(
            proposal -> answer.takeOver() ? takeOver(unit, proposal) : Uni.createFrom().voidItem());
  }

  private Uni<Void> takeOver(UnitOfWork unit, Proposal proposal) {
    String currency = proposal.price().currency();
    return proposals
        .lines(proposal.id())
        .map(Deals::lines)
        .chain(lines -> takingOver.sell(unit, proposal.opportunityId(), currency, lines));
  }

  /** The deal first: rivals for its proposals meet there. */
  private Uni<DealsToOffer.Deal> lockedDeal(UnitOfWork unit, ProposalId id) {
    return proposals.dealOf(unit, id).chain(deal -> deals.lock(unit, deal));
  }

  private Uni<Proposal> held(UnitOfWork unit, ProposalId id, long expected) {
    return proposals
        .require(unit, id)
        .invoke(proposal -> IfMatch.check(expected, proposal.revision()));
  }
}
