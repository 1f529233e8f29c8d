package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.customer.app.MovingReferences;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Deals with a customer that turned out to be another are with that one, closed deals too. Whom a
 * deal is with is part of what reviewers approve, so they are asked again.
 */
@ApplicationScoped
class DealsOfMerged implements MovingReferences<Opportunity> {

  private final Opportunities opportunities;
  private final Journal journal;
  private final VoidingReviews reviews;

  DealsOfMerged(Opportunities opportunities, Journal journal, VoidingReviews reviews) {
    this.opportunities = opportunities;
    this.journal = journal;
    this.reviews = reviews;
  }

  @Override
  public Uni<List<Opportunity>> some(UnitOfWork unit, int most) {
    return opportunities.ofMergedCustomers(unit, most);
  }

  @Override
  public CustomerId customerOf(Opportunity deal) {
    return deal.terms().customerId();
  }

  @Override
  public Uni<Void> move(UnitOfWork unit, Opportunity deal, CustomerId survivor) {
    String before = deal.digest();
    Decision decision = deal.belongTo(survivor, Moments.of(unit));
    return journal.record(unit, decision).chain(() -> reviews.of(unit, deal, before));
  }
}
