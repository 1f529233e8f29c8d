package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opening;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Opens a deal at the first stage of the process in force. */
@ApplicationScoped
public class OpeningOpportunity {

  private final StageMaps maps;
  private final References references;
  private final Journal journal;

  OpeningOpportunity(StageMaps maps, References references, Journal journal) {
    this.maps = maps;
    this.references = references;
    this.journal = journal;
  }

  /** Fails with a 422 refusal when the customer, the owner or the product is not there. */
  public Uni<Opportunity> open(UnitOfWork unit, Opening opening) {
    Terms terms = opening.terms();
    var wanted = new References.Wanted(terms.customerId(), terms.ownerId(), terms.productId());
    return references
        .look(unit, wanted)
        .invoke(found -> found.require(wanted))
        .chain(found -> openAnyhow(unit, opening));
  }

  /** Opens it without asking whether what it points to is there. */
  Uni<Opportunity> openAnyhow(UnitOfWork unit, Opening opening) {
    return maps.current()
        .map(map -> Opportunity.open(opening, map, Moments.of(unit)))
        .call(decision -> journal.record(unit, decision))
        .map(Decision::opportunity);
  }
}
