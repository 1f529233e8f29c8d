package io.salesline.pipeline.opportunity.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.pipeline.opportunity.domain.Decision;
import io.salesline.pipeline.opportunity.domain.OpportunityEvent;
import io.salesline.pipeline.opportunity.domain.Transition;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
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
          move(entered.from().value(), decision.opportunity().standing().stage().value());
      case OpportunityEvent.Won won -> move(won.from().value(), Transition.WON);
      case OpportunityEvent.Lost lost -> move(lost.from().value(), Transition.LOST);
      case OpportunityEvent.Opened opened -> {}
      case OpportunityEvent.Amended amended -> {}
      case OpportunityEvent.Recorded recorded -> {}
    }
  }

  private void move(String from, String to) {
    metrics.counter("salesline.opportunity.moves", "from", from, "to", to).increment();
  }
}
