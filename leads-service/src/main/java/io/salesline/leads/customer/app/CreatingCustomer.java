package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerFacts;
import io.salesline.leads.customer.domain.Origin;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.app.Clashes;
import io.salesline.leads.lead.app.Protections;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Enters a customer by hand. */
@ApplicationScoped
public class CreatingCustomer {

  private final Customers customers;
  private final Clashes clashes;
  private final Protections protections;
  private final CustomerJournal journal;

  CreatingCustomer(
      Customers customers, Clashes clashes, Protections protections, CustomerJournal journal) {
    this.customers = customers;
    this.clashes = clashes;
    this.protections = protections;
    this.journal = journal;
  }

  /**
   * Fails with a 422 refusal when the owner is nobody to whom the caller may give records, 409 when
   * the company is somebody else's.
   */
  public Uni<Customer> create(UnitOfWork unit, CustomerFacts facts) {
    var creator = new MemberId(unit.caller().memberId());
    return ownerAllowed(unit, creator, facts.ownerId())
        .chain(() -> admitted(unit, facts))
        .map(
            allowed -> Customer.create(CustomerId.fresh(), facts, Origin.HERE, creator, unit.now()))
        .invoke(created -> journal.record(unit, created))
        .call(created -> customers.record(unit, List.of(created)))
        .map(created -> created.customer());
  }

  private Uni<Void> admitted(UnitOfWork unit, CustomerFacts facts) {
    var keys = MatchKeys.ofCompany(null, facts.name());
    return clashes.hold(unit, keys).chain(() -> protections.admit(unit, keys, facts.ownerId()));
  }

  private Uni<Void> ownerAllowed(UnitOfWork unit, MemberId creator, MemberId owner) {
    if (owner.equals(creator)) {
      return Uni.createFrom().voidItem();
    }
    return customers.mayOwn(unit, owner).invoke(may -> require(may, owner)).replaceWithVoid();
  }

  private static void require(boolean may, MemberId owner) {
    if (!may) {
      throw Refusal.field("owner_id", "owner-unknown", "owner_id", owner.value());
    }
  }
}
