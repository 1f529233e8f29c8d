package io.salesline.leads.customer.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.store.SpellingNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Makes the customers of before searchable; the commands do so with those of today. */
@ApplicationScoped
class SpellingCustomers {

  private static final Logger LOG = Logger.getLogger(SpellingCustomers.class);

  private final Commands commands;
  private final NamesOfCustomers names;

  SpellingCustomers(Commands commands, NamesOfCustomers names) {
    this.commands = commands;
    this.names = names;
  }

  @Scheduled(
      every = "{salesline.search.spell-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> spell() {
    return Chore.turn(
        LOG, "names of customers wait to be spelled", SpellingNames.fill(commands, names.index()));
  }
}
