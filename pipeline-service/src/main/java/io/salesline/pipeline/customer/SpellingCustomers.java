package io.salesline.pipeline.customer;

import io.quarkus.scheduler.Scheduled;
import io.salesline.pipeline.customer.app.NamesOfCustomers;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.store.SpellingNames;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Spells the names of customers anew whenever names are spelled in another way. */
@ApplicationScoped
class SpellingCustomers {

  private static final Logger LOG = Logger.getLogger(SpellingCustomers.class);

  private final Commands commands;

  SpellingCustomers(Commands commands) {
    this.commands = commands;
  }

  @Scheduled(
      every = "{salesline.search.spell-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> spell() {
    return Chore.turn(
        LOG,
        "names of customers wait to be spelled",
        SpellingNames.fill(commands, NamesOfCustomers.INDEX));
  }
}
