package io.salesline.leads.lead.app;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.store.SpellingNames;
import io.salesline.platform.text.SpelledName;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Makes the leads of before searchable; the commands do so with those of today. */
@ApplicationScoped
class SpellingLeads {

  private static final Logger LOG = Logger.getLogger(SpellingLeads.class);

  private final Commands commands;
  private final NamesOfLeads names;

  SpellingLeads(Commands commands, NamesOfLeads names) {
    this.commands = commands;
    this.names = names;
  }

  /** The first name takes most of a second, for which no request should wait. */
  void learn(@Observes StartupEvent start) {
    Infrastructure.getDefaultExecutor().execute(() -> SpelledName.of("名"));
  }

  @Scheduled(
      every = "{salesline.search.spell-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> spell() {
    return Chore.turn(
        LOG, "names of leads wait to be spelled", SpellingNames.fill(commands, names.index()));
  }
}
