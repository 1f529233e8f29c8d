package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.Transition;
import io.salesline.pipeline.review.app.GatedMove;
import io.salesline.pipeline.review.app.ReviewedDeal;
import io.salesline.pipeline.review.app.ReviewedDeals;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The deals, for those who decide on them without owning them. */
@ApplicationScoped
class DealsUnderReview implements ReviewedDeals {

  private final Opportunities opportunities;
  private final PassingGates gates;
  private final MovingOpportunity moving;

  DealsUnderReview(Opportunities opportunities, PassingGates gates, MovingOpportunity moving) {
    this.opportunities = opportunities;
    this.gates = gates;
    this.moving = moving;
  }

  @Override
  public Uni<ReviewedDeal> lock(UnitOfWork unit, UUID opportunityId) {
    return locked(unit, opportunityId).chain(gates::reviewed);
  }

  @Override
  public Uni<Boolean> complete(UnitOfWork unit, UUID opportunityId, GatedMove move) {
    return locked(unit, opportunityId).chain(deal -> complete(unit, deal, move));
  }

  private Uni<Boolean> complete(UnitOfWork unit, Opportunity deal, GatedMove move) {
    if (!deal.standing().stage().value().equals(move.from())) {
      return Uni.createFrom().item(false);
    }
    // What is in the way by now is for whoever asks again; the approval stands.
    return Uni.createFrom()
        .deferred(() -> moving.move(unit, deal, transition(move)))
        .map(outcome -> outcome instanceof MoveOutcome.Moved)
        .onFailure(Refusal.class)
        .recoverWithItem(false);
  }

  private static Transition transition(GatedMove move) {
    return move.to().equals(Transition.WON)
        ? new Transition.Win(move.closedOn())
        : new Transition.Enter(new StageKey(move.to()), Optional.empty());
  }

  private Uni<Opportunity> locked(UnitOfWork unit, UUID opportunityId) {
    return opportunities
        .existing(unit, List.of(new OpportunityId(opportunityId)))
        .map(found -> found.stream().findFirst().orElseThrow(Refusal::notFound));
  }
}
