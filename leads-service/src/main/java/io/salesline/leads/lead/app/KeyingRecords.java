package io.salesline.leads.lead.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/** Lets leads and customers of before there were keys be known again; once. */
@ApplicationScoped
class KeyingRecords {

  private static final Logger LOG = Logger.getLogger(KeyingRecords.class);
  private static final int AT_ONCE = 500;

  private final Commands commands;
  private final Leads leads;
  private final Customers customers;
  private final IntakeSettings settings;

  KeyingRecords(Commands commands, Leads leads, Customers customers, IntakeSettings settings) {
    this.commands = commands;
    this.leads = leads;
    this.customers = customers;
    this.settings = settings;
  }

  @Scheduled(
      every = "{salesline.search.spell-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> key() {
    return Chore.turn(LOG, "some leads or customers are not known again yet", all());
  }

  /** A transaction a batch. */
  private Uni<Void> all() {
    return InTurn.whilst(
        keyed -> keyed == AT_ONCE, () -> commands.runAsSystem("key-records", this::batch));
  }

  /** How many there were, of that of the two of which there were more. */
  private Uni<Integer> batch(UnitOfWork unit) {
    return leads
        .withoutKeys(unit, AT_ONCE)
        .invoke(found -> found.forEach(lead -> lead.knownBy(settings.phoneRegion())))
        .chain(found -> customers(unit).map(others -> Math.max(found.size(), others)));
  }

  private Uni<Integer> customers(UnitOfWork unit) {
    return customers
        .withoutKeys(unit, AT_ONCE)
        .invoke(found -> found.forEach(Customer::knownByName))
        .map(List::size);
  }
}
