package io.salesline.leads.importing.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets the bytes of files that are read, and files that nobody goes on with. */
@ApplicationScoped
class TidyingFiles {

  private static final Logger LOG = Logger.getLogger(TidyingFiles.class);

  private final Commands commands;
  private final LeadFiles files;

  TidyingFiles(Commands commands, LeadFiles files) {
    this.commands = commands;
    this.files = files;
  }

  @Scheduled(
      every = "{salesline.intake.files.tidy-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tidy() {
    return Chore.turn(LOG, "files of leads stay", all());
  }

  private Uni<Void> all() {
    return InTurn.whilst(
        tidied -> tidied > 0,
        () -> commands.runAsSystem("tidy-lead-files", unit -> files.tidy(unit, 1)));
  }
}
