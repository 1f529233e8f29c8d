package io.salesline.pipeline.file.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.FileState;
import io.salesline.platform.command.Chore;
import io.salesline.platform.command.Commands;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Forgets uploads that nobody goes on with, and the parts of those that are whole. The bytes go
 * first: a crash in between leaves a row, which brings the next turn here again.
 */
@ApplicationScoped
class TidyingUploads {

  private static final Logger LOG = Logger.getLogger(TidyingUploads.class);

  private final Commands commands;
  private final Files files;
  private final FileBytes bytes;

  TidyingUploads(Commands commands, Files files, FileBytes bytes) {
    this.commands = commands;
    this.files = files;
    this.bytes = bytes;
  }

  @Scheduled(
      every = "{salesline.files.tidy-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> tidy() {
    return Chore.turn(LOG, "parts of files stay", all());
  }

  private Uni<Void> all() {
    return InTurn.whilst(more -> more, () -> commands.runAsSystem("tidy-upload", this::one));
  }

  private Uni<Boolean> one(UnitOfWork unit) {
    return files
        .nextDone(unit)
        .chain(file -> file == null ? Uni.createFrom().item(false) : forget(unit, file));
  }

  private Uni<Boolean> forget(UnitOfWork unit, AttachedFile file) {
    Uni<Void> dropped =
        file.state() == FileState.UPLOADING ? bytes.drop(file.id()) : bytes.dropParts(file.id());
    return dropped.chain(() -> files.forgetParts(unit, file)).replaceWith(true);
  }
}
