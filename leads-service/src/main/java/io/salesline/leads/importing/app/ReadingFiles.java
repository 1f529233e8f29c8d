package io.salesline.leads.importing.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.leads.importing.app.ReadersOfFiles.Held;
import io.salesline.leads.importing.app.ReadersOfFiles.NoLongerHeld;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Reads the files that wait. Every replica looks for them; the database sees to it that one reads
 * each, and goes on with what another left when it died.
 */
@ApplicationScoped
class ReadingFiles {

  private static final Logger LOG = Logger.getLogger(ReadingFiles.class);

  private final Commands commands;
  private final ReadersOfFiles readers;
  private final BatchesOfFile batches;
  private final ImportSettings settings;

  ReadingFiles(
      Commands commands, ReadersOfFiles readers, BatchesOfFile batches, ImportSettings settings) {
    this.commands = commands;
    this.readers = readers;
    this.batches = batches;
    this.settings = settings;
  }

  @Scheduled(
      every = "{salesline.intake.files.look-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return Chore.turn(
        LOG,
        "files of leads wait",
        readers.anyWaiting().chain(any -> any ? all() : Uni.createFrom().voidItem()));
  }

  private Uni<Void> all() {
    return InTurn.whilst(Optional::isPresent, this::one);
  }

  private Uni<Optional<Held>> one() {
    return commands
        .runAsSystem("take-lead-file", unit -> readers.take(unit, settings.lease()))
        .call(taken -> taken.map(this::read).orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> read(Held held) {
    var run = batches.of(held);
    return InTurn.whilst(more -> more, run::next)
        .onFailure(NoLongerHeld.class)
        .recoverWithUni(() -> letGo(held));
  }

  /** As it should be where somebody else reads it by now, or nobody is to read it. */
  private static Uni<Void> letGo(Held held) {
    LOG.infof("the file %s was let go", held.id());
    return Uni.createFrom().voidItem();
  }
}
