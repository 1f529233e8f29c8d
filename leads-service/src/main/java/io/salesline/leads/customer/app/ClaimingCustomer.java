package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.app.Protections;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.leads.pool.app.AdmittingClaims;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a customer out of its pool (公海), by the pool's rules, and gives it back. */
@ApplicationScoped
public class ClaimingCustomer {

  private final Customers customers;
  private final Protections protections;
  private final AdmittingClaims admitting;
  private final CustomerJournal journal;

  ClaimingCustomer(
      Customers customers,
      Protections protections,
      AdmittingClaims admitting,
      CustomerJournal journal) {
    this.customers = customers;
    this.protections = protections;
    this.admitting = admitting;
    this.journal = journal;
  }

  /**
   * Of all who try at once, one gets it. Fails with a 409 refusal that says why, or 404 where the
   * customer is in no pool of the caller's.
   */
  public Uni<Customer> claim(UnitOfWork unit, CustomerId id) {
    return customers
        .waiting(unit, id)
        .chain(waiting -> waiting.map(found -> take(unit, found)).orElseGet(() -> lost(unit, id)));
  }

  private Uni<Customer> take(UnitOfWork unit, Customer customer) {
    var keys = new MatchKeys(null, customer.nameKey(), null, null);
    return protections
        .admit(unit, keys, caller(unit))
        .chain(() -> admitting.admit(unit, claimed(customer)))
        .map(until -> customer.claim(caller(unit), until, unit.now()))
        .map(decision -> recorded(unit, decision));
  }

  private static AdmittingClaims.Claimed claimed(Customer customer) {
    return new AdmittingClaims.Claimed(
        customer.id().value(), customer.poolId(), customer.nameKey(), customer.createdAt());
  }

  private Uni<Customer> lost(UnitOfWork unit, CustomerId id) {
    return customers
        .requireFromPool(unit, id)
        .onItem()
        .transformToUni(found -> Uni.createFrom().failure(found.claimRefusal(caller(unit))));
  }

  /**
   * Gives it to where goes what is given back out of its pool. Fails with a 404 refusal out of
   * scope, 409 where nobody has it.
   */
  public Uni<Customer> release(UnitOfWork unit, CustomerId id) {
    return customers.require(unit, id).chain(customer -> release(unit, customer));
  }

  private Uni<Customer> release(UnitOfWork unit, Customer customer) {
    return admitting
        .destination(unit, customer.poolId())
        .map(pool -> customer.release(pool, unit.now()))
        .map(decision -> recorded(unit, decision));
  }

  private Customer recorded(UnitOfWork unit, CustomerDecision decision) {
    journal.record(unit, decision);
    return decision.customer();
  }

  private static MemberId caller(UnitOfWork unit) {
    return new MemberId(unit.caller().memberId());
  }
}
