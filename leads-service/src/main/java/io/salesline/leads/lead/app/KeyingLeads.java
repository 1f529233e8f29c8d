package io.salesline.leads.lead.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Lets leads and customers of before there were keys be known again; once. */
@ApplicationScoped
class KeyingLeads {

  private static final Logger LOG = Logger.getLogger(KeyingLeads.class);
  private static final int AT_ONCE = 500;

  private final Commands commands;
  private final Leads leads;
  private final Customers customers;
  private final IntakeSettings settings;

  KeyingLeads(Commands commands, Leads leads, Customers customers, IntakeSettings settings) {
    this.commands = commands;
    this.leads = leads;
    this.customers = customers;
    this.settings = settings;
  }

  @Scheduled(
      every = "{salesline.search.spell-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> key() {
    return Chore.turn(LOG, "some leads are not known again yet", rest());
  }

  private Uni<Void> rest() {
    return some().chain(keyed -> keyed < AT_ONCE ? Uni.createFrom().voidItem() : rest());
  }

  private Uni<Integer> some() {
    return commands.runAsSystem(
        "key-leads",
        unit ->
            leads
                .withoutKeys(unit, AT_ONCE)
                .invoke(found -> found.forEach(lead -> lead.knownBy(settings.phoneRegion())))
                .chain(
                    found ->
                        customers
                            .withoutKeys(unit, AT_ONCE)
                            .invoke(others -> others.forEach(Customer::knownByName))
                            .map(others -> Math.max(found.size(), others.size()))));
  }
}
