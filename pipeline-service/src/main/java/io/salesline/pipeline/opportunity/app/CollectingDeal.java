package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Moment;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Takes a won deal out of its last stage, and back. Its contract decides, in the same transaction;
 * whoever may change the contract need not see the deal.
 */
@ApplicationScoped
public class CollectingDeal {

  private final Opportunities opportunities;
  private final Journal journal;

  CollectingDeal(Opportunities opportunities, Journal journal) {
    this.opportunities = opportunities;
    this.journal = journal;
  }

  /** All is delivered and collected. */
  public Uni<Void> collected(UnitOfWork unit, UUID deal) {
    return change(unit, deal, Opportunity::collect);
  }

  /**
   * Money is owed again.
   *
   * @param reason in people's words; may be null
   */
  public Uni<Void> reopened(UnitOfWork unit, UUID deal, String reason) {
    return change(unit, deal, (opportunity, moment) -> opportunity.collectAgain(reason, moment));
  }

  /** Its contract fell through: nothing more is to come. */
  public Uni<Void> terminated(UnitOfWork unit, UUID deal) {
    return change(unit, deal, Opportunity::abandon);
  }

  private Uni<Void> change(
      UnitOfWork unit, UUID deal, BiFunction<Opportunity, Moment, Decision> decide) {
    return opportunities
        .existing(unit, List.of(new OpportunityId(deal)))
        .map(found -> decide.apply(found.getFirst(), Moments.of(unit)))
        .chain(decision -> journal.record(unit, decision));
  }
}
