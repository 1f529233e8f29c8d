package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.pool.app.AdmittingClaims;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gives a customer to whose it was found to be. Whose that is, is decided elsewhere. */
@ApplicationScoped
public class AwardingCustomer {

  private final Customers customers;
  private final AdmittingClaims pools;
  private final CustomerJournal journal;

  AwardingCustomer(Customers customers, AdmittingClaims pools, CustomerJournal journal) {
    this.customers = customers;
    this.pools = pools;
    this.journal = journal;
  }

  /** Nobody changes the customer until the transaction ends. Fails with a 404 refusal. */
  public Uni<Void> hold(UnitOfWork unit, CustomerId id) {
    return held(unit, id).replaceWithVoid();
  }

  /**
   * Whoever has it now, and without counting as a claim. Changes nothing where they have it; fails
   * with a 409 refusal where it is another customer, or none any more.
   *
   * @param guarded it is protected then, as if it had been claimed
   */
  public Uni<Void> award(UnitOfWork unit, CustomerId id, MemberId to, boolean guarded) {
    return held(unit, id).chain(customer -> award(unit, customer, to, guarded));
  }

  private Uni<Void> award(UnitOfWork unit, Customer customer, MemberId to, boolean guarded) {
    return pools
        .protection(unit, customer.poolId(), guarded)
        .map(until -> customer.award(to, until, unit.now()))
        .invoke(decided -> decided.ifPresent(decision -> journal.record(unit, decision)))
        .replaceWithVoid();
  }

  private Uni<Customer> held(UnitOfWork unit, CustomerId id) {
    return customers
        .existing(unit, List.of(id))
        .map(found -> found.stream().findFirst().orElseThrow(Refusal::notFound));
  }
}
