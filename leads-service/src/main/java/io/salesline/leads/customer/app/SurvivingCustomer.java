package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows a customer to the one that it turned out to be. */
@ApplicationScoped
public class SurvivingCustomer {

  private final Customers customers;

  SurvivingCustomer(Customers customers) {
    this.customers = customers;
  }

  /**
   * The id to be used for it, itself where it was never merged or is not known here. It stays so
   * until the transaction ends.
   */
  public Uni<CustomerId> of(UnitOfWork unit, CustomerId id) {
    return customers.existing(unit, List.of(id)).chain(found -> follow(unit, id, found));
  }

  private Uni<CustomerId> follow(UnitOfWork unit, CustomerId id, List<Customer> found) {
    return found.stream()
        .findFirst()
        .flatMap(Customer::mergedInto)
        .map(next -> of(unit, next))
        .orElseGet(() -> Uni.createFrom().item(id));
  }
}
