package io.salesline.leads.appeal.app;

import io.salesline.leads.appeal.domain.Matter;
import io.salesline.leads.customer.app.AwardingCustomer;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.app.AwardingLead;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives a lead or a customer to whose it was found to be. */
@ApplicationScoped
class AwardingMatter {

  private final AwardingLead leads;
  private final AwardingCustomer customers;

  AwardingMatter(AwardingLead leads, AwardingCustomer customers) {
    this.leads = leads;
    this.customers = customers;
  }

  /** Nobody changes it until the transaction ends. Fails with a 404 refusal. */
  Uni<Void> hold(UnitOfWork unit, Matter matter) {
    return switch (matter.kind()) {
      case LEAD -> leads.hold(unit, new LeadId(matter.id()));
      case CUSTOMER -> customers.hold(unit, new CustomerId(matter.id()));
    };
  }

  /**
   * Fails with a 409 refusal where nothing can be done with it any more.
   *
   * @param guarded it is protected then, as if it had been claimed
   */
  Uni<Void> award(UnitOfWork unit, Matter matter, MemberId to, boolean guarded) {
    return switch (matter.kind()) {
      case LEAD -> leads.award(unit, new LeadId(matter.id()), to, guarded);
      case CUSTOMER -> customers.award(unit, new CustomerId(matter.id()), to, guarded);
    };
  }
}
