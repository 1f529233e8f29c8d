package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.customer.domain.HandedOver;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Passes customers from one owner to another. */
@ApplicationScoped
public class TransferringCustomers {

  private final Customers customers;
  private final CustomerJournal journal;

  TransferringCustomers(Customers customers, CustomerJournal journal) {
    this.customers = customers;
    this.journal = journal;
  }

  /** Those that went over; the others are no longer that owner's to give. */
  public Uni<List<UUID>> transfer(
      UnitOfWork unit, Collection<UUID> ids, HandedOver handover, MemberId to) {
    List<CustomerId> asked = ids.stream().map(CustomerId::new).toList();
    return customers.existing(unit, asked).chain(some -> transfer(unit, some, handover, to));
  }

  private Uni<List<UUID>> transfer(
      UnitOfWork unit, List<Customer> some, HandedOver handover, MemberId to) {
    List<CustomerDecision> decisions =
        some.stream()
            .map(customer -> customer.transfer(handover, to, unit.now()))
            .flatMap(Optional::stream)
            .toList();
    decisions.forEach(decision -> journal.record(unit, decision));
    List<UUID> moved =
        decisions.stream().map(decision -> decision.customer().id().value()).toList();
    return customers.record(unit, decisions).replaceWith(moved);
  }
}
