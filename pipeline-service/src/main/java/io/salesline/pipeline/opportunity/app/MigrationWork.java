package io.salesline.pipeline.opportunity.app;

import io.quarkus.scheduler.Scheduled;
import io.salesline.platform.command.Commands;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Does what migrations are under way, whichever replica comes first: a transaction a batch. */
@ApplicationScoped
class MigrationWork {

  private static final Logger LOG = Logger.getLogger(MigrationWork.class);

  /** Then the others get a turn; it goes on within a second. */
  private static final int BATCHES = 40;

  private final Commands commands;
  private final MigratingDeals migrating;

  MigrationWork(Commands commands, MigratingDeals migrating) {
    this.commands = commands;
    this.migrating = migrating;
  }

  @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> goOn() {
    return migrating
        .underWay()
        .chain(some -> some ? goOn(BATCHES) : Uni.createFrom().voidItem())
        .onFailure()
        .invoke(failure -> LOG.warnf("a batch of a migration waits: %s", failure))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> goOn(int batches) {
    return commands
        .runAsSystem("migrate-deals", migrating::step)
        .chain(done -> done && batches > 1 ? goOn(batches - 1) : Uni.createFrom().voidItem());
  }
}
