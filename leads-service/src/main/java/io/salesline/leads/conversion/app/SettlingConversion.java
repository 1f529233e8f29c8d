package io.salesline.leads.conversion.app;

import io.salesline.leads.contact.app.TakingOverContact;
import io.salesline.leads.conversion.domain.Cancellation;
import io.salesline.leads.conversion.domain.Conversion;
import io.salesline.leads.conversion.domain.ConversionStatus;
import io.salesline.leads.customer.app.CustomerJournal;
import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.app.SurvivingCustomer;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.lead.app.LeadJournal;
import io.salesline.leads.lead.app.Leads;
import io.salesline.leads.lead.domain.ConversionLink;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ends the saga: in a customer and a deal, or back where it began. Whatever is told twice changes
 * nothing, and a deal that is there wins over a cancellation, whichever is told first.
 */
@ApplicationScoped
public class SettlingConversion {

  private final Leads leads;
  private final Customers customers;
  private final SurvivingCustomer surviving;
  private final Conversions conversions;
  private final LeadJournal leadJournal;
  private final CustomerJournal customerJournal;
  private final TakingOverContact takingOverContact;
  private final ConversionOutcomes outcomes;

  SettlingConversion(
      Leads leads,
      Customers customers,
      SurvivingCustomer surviving,
      Conversions conversions,
      LeadJournal leadJournal,
      CustomerJournal customerJournal,
      TakingOverContact takingOverContact,
      ConversionOutcomes outcomes) {
    this.leads = leads;
    this.customers = customers;
    this.surviving = surviving;
    this.conversions = conversions;
    this.leadJournal = leadJournal;
    this.customerJournal = customerJournal;
    this.takingOverContact = takingOverContact;
    this.outcomes = outcomes;
  }

  /** The lead, its conversion and the customers that this is about, all of them locked. */
  private record Affair(Lead lead, Conversion conversion, List<Customer> customers) {
    Optional<Customer> customer(CustomerId id) {
      return customers.stream().filter(customer -> customer.id().equals(id)).findFirst();
    }
  }

  /** The deal is there. A deal of a conversion that nobody here knows is none of our business. */
  public Uni<Void> convert(UnitOfWork unit, OpenedDeal deal) {
    return leads
        .existing(unit, deal.lead()) // The lead is locked before any customer.
        .chain(() -> surviving.of(unit, deal.customer()))
        .chain(customer -> settle(unit, deal.with(customer)));
  }

  private Uni<Void> settle(UnitOfWork unit, OpenedDeal deal) {
    return affair(unit, deal.lead(), Optional.of(deal.customer()))
        .map(known -> known.filter(affair -> affair.conversion().id().equals(deal.conversion())))
        .chain(
            known ->
                known
                    .map(affair -> convert(unit, affair, deal))
                    .orElseGet(SettlingConversion::nothing));
  }

  /** It comes to nothing. */
  public Uni<Void> cancel(UnitOfWork unit, LeadId lead, Cancellation cancellation) {
    return affair(unit, lead, Optional.empty())
        .invoke(affair -> affair.ifPresent(known -> cancel(unit, known, cancellation)))
        .replaceWithVoid();
  }

  private Uni<Optional<Affair>> affair(UnitOfWork unit, LeadId id, Optional<CustomerId> another) {
    return leads.existing(unit, id).chain(lead -> affair(unit, lead, another));
  }

  private Uni<Optional<Affair>> affair(
      UnitOfWork unit, Optional<Lead> lead, Optional<CustomerId> another) {
    return lead.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : conversions
            .of(unit, lead.get().id())
            .chain(conversion -> affair(unit, lead.get(), conversion, another));
  }

  private Uni<Optional<Affair>> affair(
      UnitOfWork unit, Lead lead, Optional<Conversion> conversion, Optional<CustomerId> another) {
    if (conversion.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    CustomerId own = conversion.get().customerId();
    return customers
        .existing(unit, Set.copyOf(List.of(own, another.orElse(own))))
        .map(found -> Optional.of(new Affair(lead, conversion.get(), found)));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> convert(UnitOfWork unit, Affair affair, OpenedDeal deal) {
    Conversion conversion = affair.conversion();
    CustomerId asked = conversion.customerId();
    boolean late = conversion.status() == ConversionStatus.CANCELLED;
    if (!conversion.convert(deal.customer(), unit.now())) {
      return nothing();
    }
    var link = new ConversionLink(deal.conversion(), deal.customer(), deal.id());
    affair
        .lead()
        .convert(link, deal.owner(), unit.now())
        .ifPresent(decision -> leadJournal.record(unit, decision));
    record(
        unit, affair.customer(deal.customer()).flatMap(customer -> customer.activate(unit.now())));
    if (conversion.customerIsNew() && !asked.equals(deal.customer())) {
      // Another attempt had named another customer; its deal is not the one that came.
      record(unit, affair.customer(asked).flatMap(customer -> customer.withdraw(unit.now())));
    }
    outcomes.count(late ? "late" : "converted", conversion);
    return affair.customer(deal.customer()).isPresent()
        ? takingOverContact.takeOver(unit, affair.lead(), deal.customer())
        : nothing();
  }

  private void cancel(UnitOfWork unit, Affair affair, Cancellation cancellation) {
    Conversion conversion = affair.conversion();
    if (!conversion.cancel(cancellation, unit.now())) {
      return;
    }
    affair
        .lead()
        .cancelConversion(cancellation.key(), cancellation.refusalCode(), unit.now())
        .ifPresent(decision -> leadJournal.record(unit, decision));
    if (conversion.customerIsNew()) {
      record(
          unit, affair.customer(conversion.customerId()).flatMap(own -> own.withdraw(unit.now())));
    }
    outcomes.count(cancellation.key(), conversion);
  }

  private void record(UnitOfWork unit, Optional<CustomerDecision> decision) {
    decision.ifPresent(decided -> customerJournal.record(unit, decided));
  }
}
