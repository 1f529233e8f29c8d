package io.salesline.pipeline.opportunity.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.OpportunityEvent;
import io.salesline.pipeline.opportunity.domain.StageKey;
import io.salesline.pipeline.opportunity.domain.Transition;
import io.salesline.pipeline.opportunity.domain.Unmet;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Records decisions: rows, event, audit line and metric, all of one transaction. */
@ApplicationScoped
class Journal {

  private final Opportunities opportunities;
  private final Publication publication;
  private final MeterRegistry metrics;

  Journal(Opportunities opportunities, Publication publication, MeterRegistry metrics) {
    this.opportunities = opportunities;
    this.publication = publication;
    this.metrics = metrics;
  }

  Uni<Void> record(UnitOfWork unit, Decision decision) {
    unit.audit(AuditTrail.entry(decision));
    return record(unit, List.of(decision));
  }

  /** Without audit lines: one command, one line, which the caller writes. */
  Uni<Void> record(UnitOfWork unit, List<Decision> decisions) {
    decisions.forEach(decision -> unit.publish(publication.of(decision)));
    decisions.forEach(this::count);
    return opportunities.record(unit, decisions);
  }

  private void count(Decision decision) {
    switch (decision.event()) {
      case OpportunityEvent.StageEntered entered ->
          move(decision, entered.from(), decision.opportunity().standing().stage().value());
      case OpportunityEvent.Won won -> move(decision, won.from(), Transition.WON);
      case OpportunityEvent.Lost lost -> move(decision, lost.from(), Transition.LOST);
      case OpportunityEvent.Collected collected -> leave(decision);
      case OpportunityEvent.Abandoned abandoned -> leave(decision);
      case OpportunityEvent.Rotted rotted -> rotted(decision);
      case OpportunityEvent.CollectionReopened reopened -> {}
      case OpportunityEvent.Opened opened -> {}
      case OpportunityEvent.Amended amended -> {}
      case OpportunityEvent.Migrated migrated -> {}
      case OpportunityEvent.Recorded recorded -> {}
    }
  }

  private void move(Decision decision, StageKey from, String to) {
    metrics.counter("salesline.opportunity.moves", "from", from.value(), "to", to).increment();
    leave(decision);
  }

  private void rotted(Decision decision) {
    String stage = decision.opportunity().standing().stage().value();
    metrics.counter("salesline.opportunity.rotted", "stage", stage).increment();
  }

  private void leave(Decision decision) {
    var from = decision.before().standing();
    Instant entered = from.stageEnteredAt();
    if (entered != null) {
      metrics
          .timer("salesline.opportunity.dwell", "stage", from.stage().value())
          .record(Duration.between(entered, decision.at()));
    }
  }

  /** Counts by what was missing; the keys come from the process, and so are few. */
  void refused(Throwable refusal) {
    if (refusal instanceof Refusal refused
        && refused.parameters().get("unmet") instanceof List<?> unmet) {
      for (Object one : unmet) {
        if (one instanceof Unmet missing) {
          metrics
              .counter(
                  "salesline.opportunity.unmet", "kind", missing.kind(), "criterion", missing.key())
              .increment();
        }
      }
    }
  }
}
