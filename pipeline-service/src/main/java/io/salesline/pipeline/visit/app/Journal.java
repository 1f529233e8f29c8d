package io.salesline.pipeline.visit.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.pipeline.visit.domain.PlanDecision;
import io.salesline.pipeline.visit.domain.PlanEvent;
import io.salesline.pipeline.visit.domain.Visit;
import io.salesline.pipeline.visit.domain.VisitDecision;
import io.salesline.pipeline.visit.domain.VisitEvent;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Records decisions: rows, event, audit line and metric, all of one transaction. */
@ApplicationScoped
class Journal {

  private final Visits visits;
  private final Plans plans;
  private final Publication publication;
  private final MeterRegistry metrics;

  Journal(Visits visits, Plans plans, Publication publication, MeterRegistry metrics) {
    this.visits = visits;
    this.plans = plans;
    this.publication = publication;
    this.metrics = metrics;
  }

  Uni<Void> record(UnitOfWork unit, VisitDecision decision) {
    tell(unit, decision);
    return visits.record(unit, List.of(decision));
  }

  Uni<Void> record(UnitOfWork unit, PlanDecision decision) {
    unit.publish(publication.of(decision));
    unit.audit(AuditTrail.entry(decision));
    if (decision.event() instanceof PlanEvent.Submitted submitted) {
      submitted.promised().forEach(promised -> tell(unit, promised));
      metrics.counter("salesline.visit.plans.submitted").increment();
    }
    return plans.record(unit, decision);
  }

  private void tell(UnitOfWork unit, VisitDecision decision) {
    unit.publish(publication.of(decision));
    unit.audit(AuditTrail.entry(decision));
    count(decision.visit(), decision.event());
  }

  private void count(Visit visit, VisitEvent event) {
    if (event instanceof VisitEvent.Completed) {
      String planned = Boolean.toString(visit.course().isPlanned());
      metrics.counter("salesline.visits.completed", "planned", planned).increment();
    }
    if (event instanceof VisitEvent.Debriefed) {
      String outcome = visit.debrief().orElseThrow().outcome().key();
      metrics.counter("salesline.visits.debriefed", "outcome", outcome).increment();
    }
  }
}
