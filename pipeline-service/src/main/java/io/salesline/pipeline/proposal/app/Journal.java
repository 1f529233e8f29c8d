package io.salesline.pipeline.proposal.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.pipeline.proposal.domain.Proposal;
import io.salesline.pipeline.proposal.domain.ProposalDecision;
import io.salesline.pipeline.proposal.domain.ProposalEvent;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Tells of decisions: event, audit line and metric. */
@ApplicationScoped
class Journal {

  private final Publication publication;
  private final MeterRegistry metrics;

  Journal(Publication publication, MeterRegistry metrics) {
    this.publication = publication;
    this.metrics = metrics;
  }

  void record(UnitOfWork unit, ProposalDecision decision) {
    publication.of(decision).ifPresent(unit::publish);
    unit.audit(entry(decision));
    if (decision.event() instanceof ProposalEvent.Submitted) {
      metrics.counter("salesline.proposals.submitted").increment();
    }
  }

  private static AuditEntry entry(ProposalDecision decision) {
    Proposal proposal = decision.proposal();
    return new AuditEntry(
        "proposal", proposal.id().toString(), action(decision.event()), Map.of(), fields(proposal));
  }

  private static String action(ProposalEvent event) {
    return switch (event) { // no default: a new event must be decided here
      case ProposalEvent.Drafted drafted -> "drafted";
      case ProposalEvent.Submitted submitted -> "submitted";
      case ProposalEvent.Decided decided -> "decided";
      case ProposalEvent.Superseded superseded -> "superseded";
      case ProposalEvent.Expired expired -> "expired";
    };
  }

  private static Map<String, Object> fields(Proposal proposal) {
    return Map.of(
        "opportunity_id", proposal.opportunityId().toString(),
        "version", proposal.version(),
        "state", proposal.state().key(),
        "net_amount", proposal.price().net().toPlainString(),
        "currency", proposal.price().currency(),
        "valid_until", proposal.validUntil().toString());
  }
}
