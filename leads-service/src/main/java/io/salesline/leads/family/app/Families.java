package io.salesline.leads.family.app;

import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.family.domain.Family;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Takes hold of families, so that who belongs to whom is decided by one at a time. */
@ApplicationScoped
public class Families {

  private final Customers customers;

  Families(Customers customers) {
    this.customers = customers;
  }

  /** The customers with all above them, locked until the transaction ends. */
  public Uni<Family> locked(UnitOfWork unit, Collection<CustomerId> members) {
    return customers
        .lockBulk(unit)
        .chain(() -> customers.existingWithAllAbove(unit, members))
        .invoke(unit::gotHold)
        .map(Families::family);
  }

  private static Family family(List<Customer> customers) {
    var parents = new HashMap<CustomerId, CustomerId>();
    for (Customer customer : customers) {
      if (customer.facts().parentId() != null) {
        parents.put(customer.id(), customer.facts().parentId());
      }
    }
    return new Family(parents);
  }
}
