package io.salesline.leads.abc.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Somebody for whom it matters that customers have another class. Each is a bean. */
public interface ClassFollower {

  /**
   * In the transaction that gives them their class.
   *
   * @param customers locked, with the class that they have now; at least one
   */
  Uni<Void> classified(UnitOfWork unit, List<Customer> customers);
}
