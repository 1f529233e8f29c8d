package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.ClosedGate;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.OpportunityEvent;
import io.salesline.pipeline.opportunity.domain.StageMap;
import io.salesline.pipeline.opportunity.domain.Transition;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Moves a deal: the only place where its stage or status changes. People, bulk, import and reviews
 * all come through here. What the process asks is judged on the locked deal, in the move's own
 * transaction; a gate in the way opens its review instead.
 */
@ApplicationScoped
public class MovingOpportunity {

  private final Opportunities opportunities;
  private final StageMaps maps;
  private final PassingGates gates;
  private final Journal journal;
  private final ContractsOfDeals contracts;
  private final Valuing valuing;

  MovingOpportunity(
      Opportunities opportunities,
      StageMaps maps,
      PassingGates gates,
      Journal journal,
      ContractsOfDeals contracts,
      Valuing valuing) {
    this.opportunities = opportunities;
    this.maps = maps;
    this.gates = gates;
    this.journal = journal;
    this.contracts = contracts;
    this.valuing = valuing;
  }

  /** Fails with a 404 refusal out of scope, 409 where the state forbids it, 412 when stale, 422. */
  public Uni<MoveOutcome> move(UnitOfWork unit, TransitionCommand command) {
    Transition transition = command.transition();
    return opportunities
        .require(unit, command.id())
        .invoke(opportunity -> checkRevision(opportunity, command))
        .chain(opportunity -> move(unit, opportunity, transition));
  }

  /** The same for a deal that is locked already, whoever owns it. */
  Uni<MoveOutcome> move(UnitOfWork unit, Opportunity opportunity, Transition transition) {
    return maps.judging(opportunity, unit.now())
        .chain(map -> move(unit, opportunity, transition, map))
        .onFailure()
        .invoke(journal::refused);
  }

  private Uni<MoveOutcome> move(
      UnitOfWork unit, Opportunity opportunity, Transition transition, StageMap map) {
    List<ClosedGate> closed = opportunity.gatesBefore(transition, map);
    if (!closed.isEmpty()) {
      return gates
          .submit(unit, opportunity, closed, transition)
          .map(reviews -> new MoveOutcome.Waiting(opportunity, reviews));
    }
    return valuing
        .booking(unit, opportunity, transition)
        .map(booking -> opportunity.move(transition, map, Moments.of(unit), booking))
        .chain(decision -> moved(unit, decision));
  }

  private Uni<MoveOutcome> moved(UnitOfWork unit, Decision decision) {
    return journal
        .record(unit, decision)
        .chain(() -> gates.passed(unit, decision))
        .chain(() -> contract(unit, decision))
        .replaceWith(new MoveOutcome.Moved(decision.opportunity()));
  }

  /** What is won brings a contract; what history tells as won does not come through here. */
  private Uni<Void> contract(UnitOfWork unit, Decision decision) {
    return decision.event() instanceof OpportunityEvent.Won
        ? contracts.open(unit, ContractsOfDeals.WonDeal.of(decision.opportunity()))
        : Uni.createFrom().voidItem();
  }

  private static void checkRevision(Opportunity opportunity, TransitionCommand command) {
    command
        .expectedRevision()
        .ifPresent(expected -> IfMatch.check(expected, opportunity.revision()));
  }
}
