package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.PoolId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes a customer from its owner, for others to claim. Whether it is due is decided elsewhere. */
@ApplicationScoped
public class RecyclingCustomer {

  private final Customers customers;
  private final CustomerJournal journal;

  RecyclingCustomer(Customers customers, CustomerJournal journal) {
    this.customers = customers;
    this.journal = journal;
  }

  /**
   * @param destination the pool in which it waits then
   * @param reason such as {@code no-follow-up}
   */
  public Uni<Customer> recycle(UnitOfWork unit, CustomerId id, PoolId destination, String reason) {
    return customers
        .existing(unit, List.of(id))
        .map(RecyclingCustomer::one)
        .map(customer -> customer.recycle(destination, reason, unit.now()))
        .invoke(decided -> journal.record(unit, decided))
        .map(CustomerDecision::customer);
  }

  private static Customer one(List<Customer> found) {
    return found.stream().findFirst().orElseThrow(Refusal::notFound);
  }
}
