package io.salesline.pipeline.contract.app;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesline.pipeline.contract.domain.Account;
import io.salesline.pipeline.contract.domain.ContractDecision;
import io.salesline.pipeline.contract.domain.ContractEvent;
import io.salesline.pipeline.opportunity.app.CollectingDeal;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Records decisions: rows, events, audit lines, metrics and what follows for the deal, all of one
 * transaction.
 */
@ApplicationScoped
class Journal {

  private final Contracts contracts;
  private final Publication publication;
  private final CollectingDeal deals;
  private final MeterRegistry metrics;

  Journal(
      Contracts contracts, Publication publication, CollectingDeal deals, MeterRegistry metrics) {
    this.contracts = contracts;
    this.publication = publication;
    this.deals = deals;
    this.metrics = metrics;
  }

  Uni<Void> record(UnitOfWork unit, Account account) {
    account.decisions().forEach(decision -> tell(unit, decision));
    return contracts.record(unit, account).chain(() -> move(unit, account.decisions()));
  }

  private Uni<Void> move(UnitOfWork unit, List<ContractDecision> decisions) {
    return InTurn.each(decisions, decision -> move(unit, decision));
  }

  private void tell(UnitOfWork unit, ContractDecision decision) {
    unit.publish(publication.of(decision));
    unit.audit(AuditTrail.entry(decision));
    count(decision.event());
  }

  private void count(ContractEvent event) {
    if (event instanceof ContractEvent.ReceiptConfirmed) {
      metrics.counter("salesline.contract.receipts.confirmed").increment();
    }
    if (event instanceof ContractEvent.CreditNoteConfirmed confirmed) {
      String refunds = Boolean.toString(confirmed.note().refunds());
      metrics.counter("salesline.contract.credit.notes.confirmed", "refunds", refunds).increment();
    }
  }

  /** The deal leaves its last stage with its contract, and comes back with it. */
  private Uni<Void> move(UnitOfWork unit, ContractDecision decision) {
    UUID deal = decision.contract().opportunityId().value();
    return switch (decision.event()) {
      case ContractEvent.Collected collected -> deals.collected(unit, deal);
      case ContractEvent.Reopened reopened -> deals.reopened(unit, deal, reopened.reason());
      case ContractEvent.Terminated terminated -> deals.terminated(unit, deal);
      default -> Uni.createFrom().voidItem();
    };
  }
}
