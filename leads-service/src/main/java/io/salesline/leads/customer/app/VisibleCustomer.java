package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes hold of one customer, for what other features decide on it. */
@ApplicationScoped
public class VisibleCustomer {

  private final Customers customers;

  VisibleCustomer(Customers customers) {
    this.customers = customers;
  }

  /**
   * The customer, locked until the transaction ends. Fails with a 404 refusal where it is not there
   * for the caller, with 409 where it is another one by now.
   */
  public Uni<Customer> locked(UnitOfWork unit, CustomerId id) {
    return customers
        .existing(unit, List.of(id))
        .invoke(unit::gotHold)
        .chain(() -> customers.visible(unit, id))
        .map(seen -> seen.orElseThrow(Refusal::notFound))
        .invoke(Customer::requireUnmerged);
  }
}
