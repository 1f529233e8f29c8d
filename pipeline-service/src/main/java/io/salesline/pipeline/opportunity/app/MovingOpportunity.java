package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Transition;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Moves a deal: the only place where its stage or status changes. People, bulk and import all come
 * through here. What the process asks is judged on the locked deal, in the move's own transaction.
 */
@ApplicationScoped
public class MovingOpportunity {

  private final Opportunities opportunities;
  private final StageMaps maps;
  private final Journal journal;

  MovingOpportunity(Opportunities opportunities, StageMaps maps, Journal journal) {
    this.opportunities = opportunities;
    this.maps = maps;
    this.journal = journal;
  }

  /** Fails with a 404 refusal out of scope, 409 where the state forbids it, 412 when stale, 422. */
  public Uni<Opportunity> move(UnitOfWork unit, TransitionCommand command) {
    Transition transition = command.transition();
    return opportunities
        .require(unit, command.id())
        .invoke(opportunity -> checkRevision(opportunity, command))
        .chain(opportunity -> decide(unit, opportunity, transition))
        .onFailure()
        .invoke(journal::refused)
        .call(decision -> journal.record(unit, decision))
        .map(Decision::opportunity);
  }

  private Uni<Decision> decide(UnitOfWork unit, Opportunity opportunity, Transition transition) {
    return maps.judging(opportunity, unit.now())
        .map(map -> opportunity.move(transition, map, Moments.of(unit)));
  }

  private static void checkRevision(Opportunity opportunity, TransitionCommand command) {
    command
        .expectedRevision()
        .ifPresent(expected -> IfMatch.check(expected, opportunity.revision()));
  }
}
