package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.customer.app.MergedCustomers;
import io.salesline.pipeline.customer.app.MovingReferences;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/**
 * Deals with a customer that turned out to be another are with that one, closed deals too. Whom a
 * deal is with is part of what reviewers approve, so they are asked again.
 */
@ApplicationScoped
class DealsOfMerged implements MovingReferences {

  private final Opportunities opportunities;
  private final MergedCustomers merged;
  private final Journal journal;
  private final VoidingReviews reviews;

  DealsOfMerged(
      Opportunities opportunities,
      MergedCustomers merged,
      Journal journal,
      VoidingReviews reviews) {
    this.opportunities = opportunities;
    this.merged = merged;
    this.journal = journal;
    this.reviews = reviews;
  }

  @Override
  public Uni<Integer> move(UnitOfWork unit, int most) {
    return opportunities
        .ofMergedCustomers(unit, most)
        .call(deals -> move(unit, deals))
        .map(List::size);
  }

  private Uni<Void> move(UnitOfWork unit, List<Opportunity> deals) {
    return merged
        .survivors(unit, deals.stream().map(deal -> deal.terms().customerId()).toList())
        .chain(survivors -> move(unit, deals, survivors));
  }

  private Uni<Void> move(
      UnitOfWork unit, List<Opportunity> deals, Map<CustomerId, CustomerId> survivors) {
    return InTurn.each(deals, deal -> move(unit, deal, survivors.get(deal.terms().customerId())));
  }

  private Uni<Void> move(UnitOfWork unit, Opportunity deal, CustomerId survivor) {
    String before = deal.digest();
    Decision decision = deal.belongTo(survivor, Moments.of(unit));
    return journal.record(unit, decision).chain(() -> reviews.of(unit, deal, before));
  }
}
