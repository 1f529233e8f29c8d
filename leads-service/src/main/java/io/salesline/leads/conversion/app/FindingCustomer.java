package io.salesline.leads.conversion.app;

import io.salesline.leads.customer.app.CustomerJournal;
import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.customer.domain.CustomerFacts;
import io.salesline.leads.customer.domain.CustomerStatus;
import io.salesline.leads.customer.domain.Origin;
import io.salesline.leads.id.ConversionId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.app.Protections;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.leads.text.CompanyKey;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The customer of a conversion: one that is there, or a new one of its own. */
@ApplicationScoped
class FindingCustomer {

  private final Customers customers;
  private final Protections protections;
  private final CustomerJournal journal;

  FindingCustomer(Customers customers, Protections protections, CustomerJournal journal) {
    this.customers = customers;
    this.protections = protections;
    this.journal = journal;
  }

  /**
   * @param isNew the conversion brings it
   */
  record Found(CustomerId id, boolean isNew) {}

  /**
   * Fails with a 422 refusal for a customer whom the caller does not see, 409 for another company
   * than the lead's that is somebody else's.
   */
  Uni<Found> find(UnitOfWork unit, Lead lead, ConversionWish wish) {
    return wish.customer() == null
        ? admitted(unit, lead, wish.customerName())
            .chain(() -> customers.existing(unit, List.of(ownId(lead))))
            .chain(found -> bring(unit, lead, wish, found))
        : customers.visible(unit, wish.customer()).map(found -> taken(wish.customer(), found));
  }

  /** Whoever has a lead has its company, by whatever way it came to them. */
  private Uni<Void> admitted(UnitOfWork unit, Lead lead, String customerName) {
    return customerName == null || CompanyKey.of(customerName).equals(companyOf(lead))
        ? Uni.createFrom().voidItem()
        : protections.admit(
            unit, MatchKeys.ofCompany(null, customerName), lead.standing().ownerId());
  }

  private static String companyOf(Lead lead) {
    return CompanyKey.of(lead.profile().company());
  }

  private static Found taken(CustomerId wanted, Optional<Customer> customer) {
    return customer
        .filter(found -> found.facts().status() != CustomerStatus.WITHDRAWN)
        .filter(found -> found.mergedInto().isEmpty())
        .map(found -> new Found(found.id(), false))
        .orElseThrow(
            () -> Refusal.field("customer_id", "customer-unknown", "customer_id", wanted.value()));
  }

  /** An earlier attempt may have brought it, and withdrawn it when it failed. */
  private Uni<Found> bring(
      UnitOfWork unit, Lead lead, ConversionWish wish, List<Customer> earlier) {
    var found = new Found(ownId(lead), true);
    CustomerFacts facts = facts(lead, wish);
    if (!earlier.isEmpty()) {
      return revive(unit, earlier.getFirst(), facts).replaceWith(found);
    }
    var origin = Origin.conversion(ConversionId.of(lead.id()));
    var creator = new MemberId(unit.caller().memberId());
    var created = Customer.create(found.id(), facts, origin, creator, unit.now());
    return record(unit, List.of(created)).replaceWith(found);
  }

  private Uni<Void> revive(UnitOfWork unit, Customer customer, CustomerFacts facts) {
    return customer.facts().status() == CustomerStatus.WITHDRAWN
        ? record(unit, customer.amend(facts, unit.now()).stream().toList())
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> record(UnitOfWork unit, List<CustomerDecision> decisions) {
    decisions.forEach(decision -> journal.record(unit, decision));
    return customers.record(unit, decisions);
  }

  private static CustomerFacts facts(Lead lead, ConversionWish wish) {
    String name = wish.customerName() == null ? lead.profile().company() : wish.customerName();
    return new CustomerFacts(
        name,
        lead.profile().industry(),
        lead.profile().region(),
        lead.standing().ownerId(),
        null,
        CustomerStatus.PROSPECT);
  }

  private static CustomerId ownId(Lead lead) {
    return CustomerId.of(ConversionId.of(lead.id()));
  }
}
