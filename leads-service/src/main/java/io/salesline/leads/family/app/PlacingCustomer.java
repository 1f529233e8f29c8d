package io.salesline.leads.family.app;

import io.salesline.leads.customer.app.CustomerJournal;
import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.family.domain.Family;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says to which other customer one belongs, as a subsidiary does to its group. */
@ApplicationScoped
public class PlacingCustomer {

  private final Families families;
  private final Customers customers;
  private final CustomerJournal journal;

  PlacingCustomer(Families families, Customers customers, CustomerJournal journal) {
    this.families = families;
    this.customers = customers;
    this.journal = journal;
  }

  /**
   * @param revision of the customer
   */
  public record Placed(CustomerId customer, long revision, Optional<CustomerId> parent) {}

  /**
   * Fails with a 404 refusal where the customer is not there for the caller, 409 where one of the
   * two is merged or withdrawn, 412 when it was changed in between, 422 where the parent is not
   * there for the caller, or belongs to the customer.
   *
   * @param parent empty for nobody
   */
  public Uni<Placed> place(
      UnitOfWork unit, CustomerId id, long expected, Optional<CustomerId> parent) {
    return families
        .locked(unit, Stream.concat(Stream.of(id), parent.stream()).toList())
        .chain(family -> place(unit, id, expected, new Place(family, parent)))
        .map(customer -> new Placed(id, customer.revision(), parent));
  }

  private record Place(Family family, Optional<CustomerId> parent) {}

  private Uni<Customer> place(UnitOfWork unit, CustomerId id, long expected, Place place) {
    return customers
        .visible(unit, id)
        .map(seen -> seen.orElseThrow(Refusal::notFound))
        .invoke(Customer::requireStanding)
        .invoke(customer -> IfMatch.check(expected, customer.revision()))
        .call(() -> check(unit, id, place))
        .call(customer -> decide(unit, customer, place.parent()));
  }

  private Uni<Void> check(UnitOfWork unit, CustomerId id, Place place) {
    return place
        .parent()
        .map(parent -> check(unit, id, place.family(), parent))
        .orElseGet(Uni.createFrom()::voidItem);
  }

  private Uni<Void> check(UnitOfWork unit, CustomerId id, Family family, CustomerId parent) {
    return customers
        .visible(unit, parent)
        .map(seen -> seen.orElseThrow(() -> unknown(parent)))
        .invoke(Customer::requireStanding)
        .invoke(() -> family.requireRoom(id, parent))
        .replaceWithVoid();
  }

  private static Refusal unknown(CustomerId parent) {
    return Refusal.field("parent_id", "customer-unknown", "customer_id", parent.value());
  }

  private Uni<Void> decide(UnitOfWork unit, Customer customer, Optional<CustomerId> parent) {
    List<CustomerDecision> decisions =
        customer.belongTo(parent.orElse(null), unit.now()).stream().toList();
    decisions.forEach(decision -> journal.record(unit, decision));
    return customers.record(unit, decisions);
  }
}
