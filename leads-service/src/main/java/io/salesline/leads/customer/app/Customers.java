package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the customers are kept. */
public interface Customers {

  /** Those of the customers that exist, whoever owns them, locked until the transaction ends. */
  Uni<List<Customer>> existing(UnitOfWork unit, Collection<CustomerId> ids);

  /** Those of the customers that exist and all above them, locked until the transaction ends. */
  Uni<List<Customer>> existingWithAllAbove(UnitOfWork unit, Collection<CustomerId> ids);

  /**
   * Those that belong to a customer directly and are not merged, locked until the transaction ends.
   */
  Uni<List<Customer>> beneath(UnitOfWork unit, CustomerId id);

  /** The customer, if it is there for the caller. */
  Uni<Optional<Customer>> visible(UnitOfWork unit, CustomerId id);

  /** The same locked until the transaction ends. Fails with a 404 refusal where it is not there. */
  Uni<Customer> require(UnitOfWork unit, CustomerId id);

  /**
   * A customer of a pool of the caller's whom nobody has, locked until the transaction ends: of all
   * who ask at once, the database picks one.
   *
   * @return empty when somebody has it, or it is not there for the caller
   */
  Uni<Optional<Customer>> waiting(UnitOfWork unit, CustomerId id);

  /**
   * A customer of a pool of the caller's, whoever has it now: they may have seen it there. Fails
   * with a 404 refusal.
   */
  Uni<Customer> requireFromPool(UnitOfWork unit, CustomerId id);

  /** Whether a record may be given to that member: active, and within the caller's scope. */
  Uni<Boolean> mayOwn(UnitOfWork unit, MemberId owner);

  /** Some that nobody could know again by their names, locked until the transaction ends. */
  Uni<List<Customer>> withoutKeys(UnitOfWork unit, int most);

  /** What was decided on: new customers, and the names that others have now. */
  Uni<Void> record(UnitOfWork unit, List<CustomerDecision> decisions);

  /** One bulk at a time, so that the same record is not taken over twice. */
  Uni<Void> lockBulk(UnitOfWork unit);
}
