package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.platform.command.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;

/** Records decisions on customers: events and audit line, of one transaction with the rows. */
@ApplicationScoped
public class CustomerJournal {

  private final CustomerPublication publication;

  CustomerJournal(CustomerPublication publication) {
    this.publication = publication;
  }

  /** Before the next decision on the same customer: the event shows it as it is now. */
  public void record(UnitOfWork unit, CustomerDecision decision) {
    unit.publish(publication.of(decision));
    if (decision.renames()) {
      unit.publish(publication.profile(decision.customer(), decision.at()));
    }
    unit.audit(CustomerAudit.entry(decision));
  }
}
