package io.salesline.leads.recycling.app;

import io.salesline.leads.customer.app.RecyclingCustomer;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.RecyclingLead;
import io.salesline.leads.recycling.domain.Foreseen;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Does what was foreseen of a lead or a customer; it is locked. */
@ApplicationScoped
class TakingFromOwners {

  private final RecyclingLead leads;
  private final RecyclingCustomer customers;

  TakingFromOwners(RecyclingLead leads, RecyclingCustomer customers) {
    this.leads = leads;
    this.customers = customers;
  }

  Uni<Foreseen> take(UnitOfWork unit, Foreseen foreseen) {
    var id = foreseen.record().value();
    var pool = foreseen.destination();
    String reason = foreseen.reason().key();
    return switch (foreseen.record().kind()) {
      case LEAD -> leads.recycle(unit, new LeadId(id), pool, reason).replaceWith(foreseen);
      case CUSTOMER ->
          customers.recycle(unit, new CustomerId(id), pool, reason).replaceWith(foreseen);
    };
  }
}
