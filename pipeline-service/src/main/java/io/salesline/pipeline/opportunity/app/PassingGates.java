package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.opportunity.domain.ClosedGate;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.OpportunityEvent;
import io.salesline.pipeline.opportunity.domain.Transition;
import io.salesline.pipeline.process.app.GateRule;
import io.salesline.pipeline.review.app.GatedMove;
import io.salesline.pipeline.review.app.Gatekeeper;
import io.salesline.pipeline.review.app.ReviewedDeal;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings deals before the reviewers of their gates, and says which gates a move went through. */
@ApplicationScoped
class PassingGates {

  private final StageMaps maps;
  private final FactsOfDeals facts;
  private final FilesAsEvidence files;
  private final Gatekeeper gatekeeper;

  PassingGates(StageMaps maps, FactsOfDeals facts, FilesAsEvidence files, Gatekeeper gatekeeper) {
    this.maps = maps;
    this.facts = facts;
    this.files = files;
    this.gatekeeper = gatekeeper;
  }

  Uni<List<Gatekeeper.Opened>> submit(
      UnitOfWork unit, Opportunity deal, List<ClosedGate> closed, Transition transition) {
    List<String> keys = closed.stream().map(ClosedGate::key).toList();
    return maps.rules(deal)
        .map(rules -> rules.stream().filter(rule -> keys.contains(rule.key())).toList())
        .chain(rules -> submit(unit, deal, asked(deal, transition), rules));
  }

  private Uni<List<Gatekeeper.Opened>> submit(
      UnitOfWork unit, Opportunity deal, GatedMove move, List<GateRule> rules) {
    return reviewed(deal)
        .chain(
            reviewed ->
                evidence(deal, unit.now())
                    .chain(evidence -> gatekeeper.submit(unit, reviewed, evidence, rules, move)));
  }

  private Uni<String> evidence(Opportunity deal, Instant now) {
    return facts
        .of(deal, now)
        .chain(found -> files.of(deal.id()).map(hung -> Snapshot.of(found, hung)));
  }

  private static GatedMove asked(Opportunity deal, Transition transition) {
    var closedOn =
        transition instanceof Transition.Win win ? win.closedOn() : Optional.<LocalDate>empty();
    return new GatedMove(deal.standing().stage().value(), transition.target(), closedOn);
  }

  Uni<ReviewedDeal> reviewed(Opportunity deal) {
    return maps.rules(deal)
        .map(
            rules ->
                new ReviewedDeal(
                    deal.id().value(),
                    deal.terms().ownerId().value(),
                    deal.digest(),
                    rules.stream().map(GateRule::key).collect(Collectors.toSet())));
  }

  /** Ends the reviews that the deal need not wait for any more, and notes what it rested on. */
  Uni<Void> passed(UnitOfWork unit, Decision decision) {
    Opportunity deal = decision.opportunity();
    return maps.rules(deal)
        .chain(
            rules ->
                rules.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : gatekeeper
                        .moved(unit, Set.of(deal.id().value()))
                        .chain(() -> used(unit, decision)));
  }

  private Uni<Void> used(UnitOfWork unit, Decision decision) {
    boolean forward =
        switch (decision.event()) {
          case OpportunityEvent.StageEntered entered -> !entered.backward();
          case OpportunityEvent.Won won -> true;
          default -> false;
        };
    Opportunity deal = decision.opportunity();
    return forward
        ? maps.gatesBehind(deal).chain(gates -> gatekeeper.used(unit, deal.id().value(), gates))
        : Uni.createFrom().voidItem();
  }
}
